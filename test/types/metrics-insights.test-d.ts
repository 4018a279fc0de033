import type { Language } from '@sluice/core';
import * as metricsInsights from '@sluice/metric-math/metrics-insights';
import { expectTypeOf } from 'vitest';

expectTypeOf(metricsInsights).toExtend<
  Language<
    metricsInsights.Query,
    metricsInsights.InsightsProgram,
    metricsInsights.InsightsInput,
    readonly metricsInsights.Series[],
    metricsInsights.InsightsOptions
  >
>();

const text = 'SELECT SUM(Load) FROM Shop';
const compiled = metricsInsights.compile(text, { queryId: 'q1' });
if (compiled.ok) {
  expectTypeOf(compiled.value.run).returns.toEqualTypeOf<readonly metricsInsights.Series[]>();
  // @ts-expect-error a range begins and ends
  compiled.value.run(new metricsInsights.MetricStore([]), { start: 0 });
}

// @ts-expect-error there is no such call of the service
metricsInsights.validate(text, { api: 'GetMetricStatistics' });
// A query may be said to have no period, which is refused.
metricsInsights.validate(text, { period: null });
