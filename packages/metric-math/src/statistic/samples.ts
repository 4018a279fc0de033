/** What was published for one period: values with their counts, or a statistic set. */
export interface Samples {
  readonly values?: readonly number[] | undefined;
  /** As often as this each value stands; once where there are no counts. Fractions are kept. */
  readonly counts?: readonly number[] | undefined;
  /** Wins over `values`. */
  readonly statisticValues?: StatisticSet | undefined;
}

export interface StatisticSet {
  readonly sampleCount: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
}
