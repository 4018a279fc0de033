/** A pattern proposed for sample lines. */
export interface Inference {
  /** What the lines are: separated by blanks, JSON objects, or neither. */
  readonly kind: 'space' | 'json' | 'terms';
  /** A filter pattern that can be used as it stands; empty where nothing is common to all lines. */
  readonly pattern: string;
  readonly fields: readonly InferredField[];
  /** A format known by name, such as `Apache combined log`. */
  readonly format?: string;
  /** Sample lines, blank ones not counted. */
  readonly lines: number;
  /** How many of them the pattern matches: it was run on all. */
  readonly matched: number;
  /** From 0 to 1: the share of lines that match, less where fields were not recognised; 0 without a pattern. */
  readonly confidence: number;
}

export interface InferredField {
  /** `status` of a line (extracted as `$status`), `$.status` of a JSON object. */
  readonly name: string;
  /** What its values are, e.g. `ip`, `timestamp`, `integer`, `word`. */
  readonly type: string;
  /** Up to three different values. */
  readonly examples: readonly string[];
  /** From 0 to 1: the share of lines that have it. */
  readonly share: number;
}
