/** Takes the events of an input one by one. */
export interface EventVisitor {
  /**
   * `number` counts from 1: the line where the event begins, or its place among the events of a
   * JSON document. `raw` is given where the text can't be turned back into the same bytes, `origin`
   * where the event stood in an envelope that tells more than the event itself.
   */
  visit(text: string, number: number, raw?: Uint8Array, origin?: Origin): void;
  /** What stands there is no event, and why. */
  refuse(number: number, reason: string): void;
}

/** Something about an input that its user should hear. */
export interface Remark {
  readonly number: number;
  readonly reason: string;
}

/** What an export or a subscription says of an event. */
export interface Origin {
  /** Epoch milliseconds. */
  readonly timestamp?: number | undefined;
  readonly logStream?: string;
  /** `account:group`. */
  readonly log?: string;
}

/** Cuts bytes into events. */
export interface Splitter {
  push(chunk: Uint8Array): void;
  end(): void;
}

/** Services take events of at most 1 MiB; what is longer than this is no event of theirs. */
export const longest = 1 << 24;

export const tooLong = 'longer than 16 MiB, left out';
