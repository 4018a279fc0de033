/** A scalar of an event, as the reference sees it. */
export type Scalar =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly lexeme: string }
  | { readonly type: 'constant'; readonly value: boolean | null };

/** For every array that a value stands in: which element of it. */
export type Membership = ReadonlyMap<number, number>;

export interface Candidate {
  readonly value: Scalar;
  readonly membership: Membership;
}

/** All scalars of an event by dotted path. */
export type Fields = ReadonlyMap<string, readonly Candidate[]>;
