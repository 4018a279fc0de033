import { alarmRules, alarms } from './alarms.ts';
import { eventPatterns } from './event-patterns.ts';
import type { Example } from './example.ts';
import { filterPatterns } from './filter-patterns.ts';
import { inputTransformers } from './input-transformers.ts';
import { metricLabels } from './metric-labels.ts';
import { metricMath } from './metric-math.ts';
import { metricSearches } from './metric-searches.ts';
import { metricsInsights } from './metrics-insights.ts';
import { queries } from './queries.ts';
import { samplingRules } from './sampling-rules.ts';
import { schedules } from './schedules.ts';
import { statistics } from './statistics.ts';
import { xrayFilters } from './xray-filters.ts';

const examples: Readonly<Record<string, readonly Example[]>> = {
  'event-pattern': eventPatterns,
  'filter-pattern': filterPatterns,
  'input-transformer': inputTransformers,
  sampling: samplingRules,
  schedule: schedules,
  'xray-filter': xrayFilters,
  'logs-insights': queries,
  'metric-math': metricMath,
  'metric-search': metricSearches,
  'metrics-insights': metricsInsights,
  statistic: statistics,
  'metric-label': metricLabels,
  alarm: alarms,
  'alarm-rule': alarmRules,
};

export const examplesOf = (language: string): readonly Example[] => examples[language] ?? [];
