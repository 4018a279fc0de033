import type { Form, Rule } from '../ast.ts';

/** What a sampler remembers of one rule. Instants are epoch seconds. */
// PERF: what each decision looks at stands first and close together (sampling/decide: 3 %).
export interface RuleState {
  /** The quota is ours until then, that instant included. */
  quotaUntil: number;
  /** The second in which `used` of the `quota` were taken. */
  second: number;
  used: number;
  /** Traces a second. */
  quota: number;
  /** The second of the last borrowed trace. */
  borrowedIn: number;
  readonly reservoirSize: number;
  fixedRate: number;
  /** What the fixed rate is raised to before `boostUntil`. */
  boostRate: number;
  boostUntil: number;
  requests: number;
  sampled: number;
  borrowed: number;
  readonly rule: Rule | undefined;
  /** Whether the reservoir is this process's own: of a local file, or what stands in for rules. */
  readonly isLocal: boolean;
  /** Seconds between two reports, and when the next is due. */
  interval: number;
  reportAt: number;
}

const longAgo = Number.NEGATIVE_INFINITY;
// A small integer to V8, which keeps it in the object.
const noSecond = -(2 ** 31);
const forEver = Number.POSITIVE_INFINITY;
const defaultInterval = 10;

/** The state of a rule that nothing has happened to. */
export function stateOf(rule: Rule, form: Form): RuleState {
  return fresh(rule, form === 'local', rule.reservoirSize, rule.fixedRate);
}

/**
 * What stands in for rules where there are none, or they are too old: one trace a second and one
 * in twenty of the others, as the X-Ray SDKs have it.
 */
export const standIn = { reservoirSize: 1, fixedRate: 0.05 };

export const fallbackState = (): RuleState =>
  fresh(undefined, true, standIn.reservoirSize, standIn.fixedRate);

const fresh = (
  rule: Rule | undefined,
  isLocal: boolean,
  reservoirSize: number,
  fixedRate: number,
): RuleState => ({
  quotaUntil: isLocal ? forEver : longAgo,
  second: noSecond,
  used: 0,
  quota: isLocal ? reservoirSize : 0,
  borrowedIn: noSecond,
  reservoirSize,
  fixedRate,
  boostRate: 0,
  boostUntil: longAgo,
  requests: 0,
  sampled: 0,
  borrowed: 0,
  rule,
  isLocal,
  interval: defaultInterval,
  reportAt: longAgo,
});

/**
 * The states of rules that were fetched anew. A rule that is as it was goes on with everything;
 * one that was changed starts afresh, but for what was counted and not yet reported.
 */
export function refreshed(
  rules: readonly Rule[],
  form: Form,
  before: readonly RuleState[],
): readonly RuleState[] {
  const known = new Map(before.map((state) => [state.rule?.name, state]));
  return rules.map((rule) => {
    const state = known.get(rule.name);
    known.delete(rule.name);
    const isSameForm = state?.isLocal === (form === 'local');
    if (state?.rule && isSameForm && isSameRule(state.rule, rule)) return state;
    const { requests = 0, sampled = 0, borrowed = 0 } = state ?? {};
    return { ...stateOf(rule, form), requests, sampled, borrowed };
  });
}

/** Whether two rules say the same, wherever they stand and whatever is written about them. */
export const isSameRule = (one: Rule, other: Rule): boolean => saying(one) === saying(other);

const saying = ({ span, description, attributes, ...rest }: Rule): string =>
  JSON.stringify([
    Object.entries(rest).sort(byKey),
    attributes.map(({ key, pattern }) => [key, pattern] as const).sort(byKey),
  ]);

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  Number(a > b) - Number(a < b);
