import type { Api, Readings } from '../options.ts';

export interface QuerySetOptions extends Readings {
  /** Whose limits and texts; `GetMetricData` when absent. */
  readonly api?: Api;
  /** The id of the band or threshold that an alarm compares with. */
  readonly thresholdMetricId?: string;
}
