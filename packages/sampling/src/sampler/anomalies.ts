import type { BoostStatisticsDocument } from './documents.ts';

/** A trace that has ended: whether something was wrong with it, and whether it is recorded. */
export interface EndedTrace {
  readonly anomaly: boolean;
  readonly sampled: boolean;
}

/** What the service learns from whether to boost a rule: the traces that ended, by rule and service. */
export class Anomalies {
  private counts = new Map<string, BoostStatisticsDocument>();

  count(rule: string, service: string, { anomaly, sampled }: EndedTrace): void {
    const key = JSON.stringify([rule, service]);
    const before = this.counts.get(key);
    this.counts.set(key, {
      RuleName: rule,
      ServiceName: service,
      Timestamp: 0,
      AnomalyCount: (before?.AnomalyCount ?? 0) + Number(anomaly),
      TotalCount: (before?.TotalCount ?? 0) + 1,
      SampledAnomalyCount: (before?.SampledAnomalyCount ?? 0) + Number(anomaly && sampled),
    });
  }

  /** What was counted; counting starts anew. */
  take(now: number): BoostStatisticsDocument[] {
    const taken = [...this.counts.values()].map((one) => ({ ...one, Timestamp: now }));
    this.counts = new Map();
    return taken;
  }
}
