/** What `GetSamplingTargets` is asked with: the documents of the API, in its words. */
export interface TargetsRequest {
  readonly SamplingStatisticsDocuments: readonly StatisticsDocument[];
  readonly SamplingBoostStatisticsDocuments?: readonly BoostStatisticsDocument[];
}

export interface StatisticsDocument {
  readonly RuleName: string;
  readonly ClientID: string;
  /** Epoch seconds. */
  readonly Timestamp: number;
  readonly RequestCount: number;
  readonly SampledCount: number;
  readonly BorrowCount: number;
}

export interface BoostStatisticsDocument {
  readonly RuleName: string;
  readonly ServiceName: string;
  /** Epoch seconds. */
  readonly Timestamp: number;
  readonly AnomalyCount: number;
  readonly TotalCount: number;
  readonly SampledAnomalyCount: number;
}

/** What `GetSamplingTargets` answers. Instants are epoch seconds, or as the AWS CLI prints them. */
export interface TargetsAnswer {
  readonly SamplingTargetDocuments?: readonly TargetDocument[] | null;
  readonly LastRuleModification?: number | string | null;
  readonly UnprocessedStatistics?: readonly Unprocessed[] | null;
  readonly UnprocessedBoostStatistics?: readonly Unprocessed[] | null;
}

/** What is absent stays as it was. */
export interface TargetDocument {
  readonly RuleName?: string | null;
  readonly FixedRate?: number | null;
  readonly ReservoirQuota?: number | null;
  readonly ReservoirQuotaTTL?: number | string | null;
  /** Seconds. */
  readonly Interval?: number | null;
  readonly SamplingBoost?: {
    readonly BoostRate?: number | null;
    readonly BoostRateTTL?: number | string | null;
  } | null;
}

/** Statistics that the service could do nothing with, e.g. code `400`, `Unknown rule`. */
export interface Unprocessed {
  readonly RuleName?: string | null;
  readonly ErrorCode?: string | null;
  readonly Message?: string | null;
}
