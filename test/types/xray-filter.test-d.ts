import type { Language } from '@sluice/core';
import * as xrayFilter from '@sluice/xray-filter';
import { expectTypeOf } from 'vitest';

expectTypeOf(xrayFilter).toExtend<
  Language<
    xrayFilter.Expression,
    xrayFilter.Matcher,
    unknown,
    boolean,
    xrayFilter.XrayFilterOptions
  >
>();

const compiled = xrayFilter.compile('fault', { groups: { slow: 'duration > 5' } });
if (compiled.ok) {
  expectTypeOf(compiled.value.test).returns.toEqualTypeOf<boolean>();
  expectTypeOf(compiled.value.testText).returns.toEqualTypeOf<boolean | undefined>();
}

expectTypeOf(xrayFilter.readTrace({})).toEqualTypeOf<xrayFilter.Trace | undefined>();

const trace: xrayFilter.Trace = { 'http.status': 200, services: [{ name: 'a', fault: true }] };
expectTypeOf(trace.annotations).toExtend<object | undefined>();

// @ts-expect-error a status is a number
const wrong: xrayFilter.Trace = { 'http.status': '200' };
expectTypeOf(wrong).toExtend<xrayFilter.Trace>();

// @ts-expect-error there is no such use of an expression
xrayFilter.validate('fault', { as: 'alarm' });
