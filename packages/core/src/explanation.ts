import type { Span } from './span.ts';

/** What a text means, in words and as data; with an input, why it matched or not. */
export interface Explanation {
  /** One or a few sentences. */
  readonly summary: string;
  readonly clauses: readonly Clause[];
  /** Whether the input matched; absent where none was given. */
  readonly matches?: boolean;
  /** Facts beside the clauses (complexity, size, extracted fields), ready for a table. */
  readonly facts?: readonly Fact[];
}

export interface Clause {
  /** The clause in words. */
  readonly text: string;
  readonly span: Span;
  /** Whether it holds for the input; absent without input, or where it was not reached. */
  readonly holds?: boolean;
  /** What the input has there, as JSON text or in words. */
  readonly found?: string;
  /** The smallest change to the input that would make the clause hold. */
  readonly nearest?: string;
  readonly clauses?: readonly Clause[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}
