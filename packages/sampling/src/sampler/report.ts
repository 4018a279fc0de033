import type { Anomalies } from './anomalies.ts';
import type { StatisticsDocument, TargetsRequest } from './documents.ts';
import type { RuleState } from './rule-state.ts';

/** The counters of a rule since they were last taken, in the words of the API. */
export type Statistics = Pick<StatisticsDocument, 'RequestCount' | 'SampledCount' | 'BorrowCount'>;

// The service takes so many documents at once.
const most = 25;

/** The counters of a rule; they start anew. */
export function snapshotOf(state: RuleState): Statistics {
  const { requests, sampled, borrowed } = state;
  state.requests = 0;
  state.sampled = 0;
  state.borrowed = 0;
  return { RequestCount: requests, SampledCount: sampled, BorrowCount: borrowed };
}

/**
 * The requests to `GetSamplingTargets` that are due: statistics of the rules that took a request
 * and whose interval is over. Nothing is counted twice, and nothing lost.
 */
export function reportsOf(
  states: readonly RuleState[],
  anomalies: Anomalies,
  now: number,
  clientId: string,
): readonly TargetsRequest[] {
  const due = states.filter(
    (state) => !state.isLocal && state.requests > 0 && now >= state.reportAt,
  );
  const statistics = chunks(due.map((state) => documentOf(state, now, clientId)));
  const boosts = chunks(anomalies.take(now));
  return Array.from({ length: Math.max(statistics.length, boosts.length) }, (_, i) => ({
    SamplingStatisticsDocuments: statistics[i] ?? [],
    ...(boosts[i] && { SamplingBoostStatisticsDocuments: boosts[i] }),
  }));
}

function documentOf(state: RuleState, now: number, clientId: string): StatisticsDocument {
  state.reportAt = now + state.interval;
  return {
    RuleName: state.rule!.name,
    ClientID: clientId,
    Timestamp: now,
    ...snapshotOf(state),
  };
}

const chunks = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, i) =>
    items.slice(i * most, (i + 1) * most),
  );
