import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { testMessages } from './codes/messages.ts';
import { metricMessages } from './codes/metric.ts';
import { resourceMessages } from './codes/resource.ts';

/** Everything that is said of metric filters and subscription filters as a whole. */
export const codes = defineCodes('FP', {
  ...resourceMessages,
  ...metricMessages,
  ...testMessages,
  ...adviceMessages,
});
