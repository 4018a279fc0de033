import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { inputMessages } from './codes/input.ts';
import { limitMessages } from './codes/limit.ts';
import { metricAdviceMessages } from './codes/metric-advice.ts';
import { queryMessages } from './codes/query.ts';
import { statisticMessages } from './codes/statistic.ts';
import { thresholdMessages } from './codes/threshold.ts';
import { windowMessages } from './codes/window.ts';
import { alarmText } from './examples.ts';
import { resourceMessages } from './json/messages.ts';

/** Everything that is said of metric alarms. */
export const codes = defineCodes('AL', {
  ...resourceMessages(alarmText, { EvaluationPeriods: 0 }, { TreatMissingData: 'missin' }),
  ...statisticMessages,
  ...thresholdMessages,
  ...windowMessages,
  ...queryMessages,
  ...limitMessages,
  ...inputMessages,
  ...adviceMessages,
  ...metricAdviceMessages,
});
