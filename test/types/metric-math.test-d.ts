import type { Language, Outcome } from '@sluice/core';
import * as metricMath from '@sluice/metric-math';
import { expectTypeOf } from 'vitest';

expectTypeOf(metricMath).toExtend<
  Language<
    metricMath.Node,
    metricMath.Expression,
    metricMath.MathInput,
    metricMath.Result,
    metricMath.MetricMathOptions
  >
>();

const compiled = metricMath.compile('m1 + m2', { ids: { m1: 'TS', m2: 'TS[]' } });
if (compiled.ok) {
  expectTypeOf(compiled.value.evaluate).returns.toEqualTypeOf<Outcome<metricMath.Result>>();
  // @ts-expect-error a range is needed
  compiled.value.evaluate({ series: {} });
}

expectTypeOf(metricMath.validate)
  .parameter(1)
  .exclude(undefined)
  .toEqualTypeOf<metricMath.MetricMathOptions>();

// @ts-expect-error there are two orders of a band
metricMath.validate('m1', { band: 'sideways' });
// @ts-expect-error ids are series
metricMath.validate('m1', { ids: { m1: 'S' } });
