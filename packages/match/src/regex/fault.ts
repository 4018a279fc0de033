/** Why a text is no regular expression of the dialect. */
export type RegexFaultReason =
  /** A character that the dialect does not know, escaped or not. */
  | 'character'
  /** Nothing at all between the delimiters. */
  | 'empty'
  | 'unknown-escape'
  | 'bad-hexadecimal'
  | 'unclosed-class'
  | 'range-out-of-order'
  | 'range-of-classes'
  | 'nothing-to-repeat'
  /** A quantifier after a quantifier: lazy and possessive ones do not exist. */
  | 'repeated-quantifier'
  | 'bounds-out-of-order'
  /** Its repetitions, written out, would be too large a program. */
  | 'too-large';

export interface RegexFault {
  readonly reason: RegexFaultReason;
  /** UTF-16 offset into the source of the first unit that is wrong. */
  readonly position: number;
  /** The source up to and with what is wrong: with a `%` before it, what AWS quotes. */
  readonly prefix: string;
}
