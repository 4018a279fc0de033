import type { Language } from '@sluice/core';
import * as metricSearch from '@sluice/metric-math/metric-search';
import { expectTypeOf } from 'vitest';

expectTypeOf(metricSearch).toExtend<
  Language<
    metricSearch.Search,
    metricSearch.Finder,
    metricSearch.SearchInput,
    readonly metricSearch.Metric[],
    metricSearch.SearchOptions
  >
>();

const compiled = metricSearch.compile('Errors');
if (compiled.ok) {
  expectTypeOf(compiled.value.test).parameters.toEqualTypeOf<[metric: metricSearch.Metric]>();
  expectTypeOf(compiled.value.find).returns.toEqualTypeOf<readonly number[]>();
  // @ts-expect-error a catalogue is made once, of metrics
  compiled.value.find([]);
}

// @ts-expect-error a metric has a key
new metricSearch.Catalogue([{ namespace: 'Shop', metricName: 'Errors', dimensions: {} }]);
