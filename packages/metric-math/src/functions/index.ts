import { abs } from './abs.ts';
import { anomalyDetectionBand } from './anomaly-detection-band.ts';
import { avg } from './avg.ts';
import { ceil } from './ceil.ts';
import { datapointCount } from './datapoint-count.ts';
import { date } from './date.ts';
import { day } from './day.ts';
import { dbPerfInsights } from './db-perf-insights.ts';
import type { FunctionDefinition } from './define.ts';
import { diff } from './diff.ts';
import { diffTime } from './diff-time.ts';
import { epoch } from './epoch.ts';
import { fill } from './fill.ts';
import { first } from './first.ts';
import { floor } from './floor.ts';
import { hour } from './hour.ts';
import { ifFunction } from './if.ts';
import { insightRuleMetric } from './insight-rule-metric.ts';
import { lambda } from './lambda.ts';
import { last } from './last.ts';
import { log } from './log.ts';
import { log10 } from './log10.ts';
import { max } from './max.ts';
import { metricCount } from './metric-count.ts';
import { metrics } from './metrics.ts';
import { min } from './min.ts';
import { minute } from './minute.ts';
import { month } from './month.ts';
import { period } from './period.ts';
import { rate } from './rate.ts';
import { removeEmpty } from './remove-empty.ts';
import { runningSum } from './running-sum.ts';
import { search } from './search.ts';
import { serviceQuota } from './service-quota.ts';
import { slice } from './slice.ts';
import { sort } from './sort.ts';
import { stddev } from './stddev.ts';
import { sum } from './sum.ts';
import { timeSeries } from './time-series.ts';
import { year } from './year.ts';

/** Every function, by its name. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    abs,
    anomalyDetectionBand,
    avg,
    ceil,
    datapointCount,
    date,
    day,
    dbPerfInsights,
    diffTime,
    diff,
    epoch,
    fill,
    first,
    floor,
    hour,
    ifFunction,
    insightRuleMetric,
    lambda,
    last,
    log,
    log10,
    max,
    metricCount,
    metrics,
    min,
    minute,
    month,
    period,
    rate,
    removeEmpty,
    runningSum,
    search,
    serviceQuota,
    slice,
    sort,
    stddev,
    sum,
    timeSeries,
    year,
  ].map((definition) => [definition.name, definition]),
);
