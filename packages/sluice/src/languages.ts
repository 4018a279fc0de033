import * as alarm from '@sluice/alarm';
import * as alarmRule from '@sluice/alarm/alarm-rule';
import type { Language } from '@sluice/core';
import * as eventPattern from '@sluice/event-pattern';
import * as inputTransformer from '@sluice/event-pattern/input-transformer';
import * as filterPattern from '@sluice/filter-pattern';
import * as logsInsights from '@sluice/logs-insights';
import * as metricMath from '@sluice/metric-math';
import * as metricLabel from '@sluice/metric-math/metric-label';
import * as metricSearch from '@sluice/metric-math/metric-search';
import * as metricsInsights from '@sluice/metric-math/metrics-insights';
import * as statistic from '@sluice/metric-math/statistic';
import * as sampling from '@sluice/sampling';
import * as schedule from '@sluice/schedule';
import * as xrayFilter from '@sluice/xray-filter';

/** A language whose types are known only to itself; `answer` takes and gives plain JSON. */
// biome-ignore lint/suspicious/noExplicitAny: each language has types of its own.
export type AnyLanguage = Language<any, any, any, any, any>;

/** Every language there is, in the order in which they are shown. */
export const languages: readonly AnyLanguage[] = [
  eventPattern,
  inputTransformer,
  filterPattern,
  logsInsights,
  schedule,
  sampling,
  xrayFilter,
  metricMath,
  metricSearch,
  metricsInsights,
  statistic,
  metricLabel,
  alarm,
  alarmRule,
] as never;

export const languageOf = (id: string): AnyLanguage | undefined =>
  languages.find((language) => language.id === id);
