/**
 * Why a request is traced: a trace borrowed from a reservoir whose share is not yet known
 * (`borrow`), one of the share that the service granted (`quota`), one of a reservoir of the
 * process's own (`reservoir`), or by chance (`rate`). Or why not: nothing of these (`drop`).
 */
export type Kind = 'borrow' | 'quota' | 'reservoir' | 'rate' | 'drop';

export interface Decision {
  readonly sampled: boolean;
  readonly kind: Kind;
  /** The name of the rule; absent where none took the request, or the rules are too old. */
  readonly rule: string | undefined;
  /** Its place in the order of trial, or -1. */
  readonly index: number;
}

export const decisionOf = (kind: Kind, rule: string | undefined, index: number): Decision => ({
  sampled: kind !== 'drop',
  kind,
  rule,
  index,
});
