import { chain, isError, unwrap } from '@sluice/core';
import type { MathInput } from '@sluice/metric-math';
import { compile, validate } from '@sluice/metric-math/query-set';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expressions, inputs } from '../../support/arbitraries/metric-math.ts';
import { inputOf } from '../series.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 150);
const engines = ['code', 'closures'] as const;

const metric = (Id: string, more: object = {}) => ({
  Id,
  MetricStat: { Metric: { Namespace: 'n', MetricName: Id }, Period: 60, Stat: 'Sum' },
  ...more,
});
const expression = (Id: string, Expression: string, more: object = {}) => ({
  Id,
  Expression,
  ...more,
});

/** Texts in which ids stand for those of queries before; what is ill-typed is left out. */
const sets = fc
  .array(
    fc.record({
      text: expressions,
      uses: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
      period: fc.constantFrom(undefined, undefined, 60, 120, 300),
      isHidden: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => {
    const singles = ['m1', 'm2', 'm3'];
    let queries: object[] = [
      ...singles.map((id, i) => metric(id, i === 1 ? { ReturnData: false } : {})),
      expression('q', 'METRICS()'),
    ];
    all.forEach(({ text, uses, period, isHidden }, i) => {
      const known = [...singles];
      const put = text.replace(/\bm([123])\b/g, (_, n) => known[uses[n - 1]! % known.length]!);
      const query = expression(`e${i}`, put, { Period: period, ReturnData: !isHidden });
      const wider = [...queries, query];
      if (validate(JSON.stringify(wider)).diagnostics.some(isError)) return;
      queries = i % 2 === 0 ? wider : [query, ...queries];
      if (!/^\(?-?(METRICS|q\b|\[)/.test(put)) singles.push(`e${i}`);
    });
    return JSON.stringify(queries);
  });

const readings = fc.record({
  average: fc.constantFrom('points' as const, 'periods' as const),
  absentElse: fc.constantFrom('zero' as const, 'drop' as const),
  emptyFill: fc.constantFrom('fill' as const, 'leave' as const),
});

const withoutArrays = (input: MathInput): MathInput => ({
  ...input,
  series: Object.fromEntries(Object.entries(input.series).filter(([id]) => id !== 'q')),
});

describe.each(engines)('%s', (engine) => {
  test('of a set agrees with the reference', () => {
    fc.assert(
      fc.property(sets, inputs, readings, (text, given, options) => {
        const input = withoutArrays(given);
        const [reference, fast] = (['reference', engine] as const).map((wanted) =>
          chain(compile(text, { ...options, engine: wanted }), (set) => set.evaluate(input)),
        );
        expect(fast).toEqual(reference);
      }),
      { numRuns },
    );
  });
});
