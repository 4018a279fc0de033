import type { TargetDocument, Unprocessed } from './documents.ts';
import type { RuleState } from './rule-state.ts';

/** What is to be done after an answer, besides what the sampler does by itself. */
export interface Received {
  /** The rules were changed after they were fetched: fetch them again. */
  readonly refetch: boolean;
  /** Targets of rules that this sampler has not. */
  readonly unknown: readonly string[];
  /** Statistics that the service could do nothing with. */
  readonly unprocessed: readonly Unprocessed[];
}

/**
 * Takes over an answer of `GetSamplingTargets`, whatever it holds: what is absent or of another
 * type than the API's says nothing. `fetched` is when the rules were fetched.
 */
export function receive(
  answer: unknown,
  states: readonly RuleState[],
  fetched: number | undefined,
): Received {
  const targets = listAt(answer, 'SamplingTargetDocuments');
  const modified = instantAt(answer, 'LastRuleModification');
  const unknown = targets.flatMap((target) => {
    const name = textAt(target, 'RuleName');
    const state = states.find(({ rule }) => rule?.name === name);
    if (state) applyTarget(state, target);
    return name === undefined || state ? [] : [name];
  });
  return {
    refetch: modified !== undefined && fetched !== undefined && modified > fetched,
    unknown,
    unprocessed: [
      ...listAt(answer, 'UnprocessedStatistics'),
      ...listAt(answer, 'UnprocessedBoostStatistics'),
    ] as Unprocessed[],
  };
}

/** Takes over what one document says of a rule. A reservoir of the process's own has no quota. */
export function applyTarget(state: RuleState, target: TargetDocument): void {
  if (state.isLocal) return;
  state.fixedRate = numberAt(target, 'FixedRate') ?? state.fixedRate;
  state.quota = numberAt(target, 'ReservoirQuota') ?? state.quota;
  state.quotaUntil = instantAt(target, 'ReservoirQuotaTTL') ?? state.quotaUntil;
  state.interval = numberAt(target, 'Interval') ?? state.interval;
  const boost = at(target, 'SamplingBoost');
  state.boostRate = numberAt(boost, 'BoostRate') ?? state.boostRate;
  state.boostUntil = instantAt(boost, 'BoostRateTTL') ?? state.boostUntil;
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;

const listAt = (value: unknown, key: string): readonly object[] => {
  const list = at(value, key);
  return Array.isArray(list) ? list.filter((each) => typeof each === 'object' && each) : [];
};

function numberAt(value: unknown, key: string): number | undefined {
  const found = at(value, key);
  return typeof found === 'number' && found >= 0 ? found : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** Epoch seconds; the AWS CLI prints instants as ISO 8601 says. */
function instantAt(value: unknown, key: string): number | undefined {
  const text = textAt(value, key);
  if (text === undefined) return numberAt(value, key);
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}
