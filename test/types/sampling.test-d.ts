import type { Language } from '@sluice/core';
import * as sampling from '@sluice/sampling';
import { expectTypeOf } from 'vitest';

expectTypeOf(sampling).toExtend<
  Language<
    sampling.RuleSet,
    sampling.Sampler,
    sampling.Request,
    sampling.Taken,
    sampling.SamplingOptions
  >
>();

const compiled = sampling.compile('[]');
if (compiled.ok) {
  expectTypeOf(compiled.value.decide).parameters.toEqualTypeOf<
    [request: sampling.Request, now: number, random: number]
  >();
  expectTypeOf(compiled.value.match({ path: '/' })).toEqualTypeOf<number>();
  // @ts-expect-error the clock is an argument
  compiled.value.decide({ path: '/' });
}

expectTypeOf(sampling.parseTraceHeader('')).toEqualTypeOf<sampling.TraceHeader>();
// @ts-expect-error rules are not read as something else
sampling.validate('[]', { as: 'rate' });
// @ts-expect-error chance is an argument
sampling.simulate('[]', [], {});
