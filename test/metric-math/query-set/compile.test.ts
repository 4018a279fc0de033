import { chain, isError, unwrap } from '@sluice/core';
import type { MathInput, Series } from '@sluice/metric-math';
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

describe('a set', () => {
  const hidden = { ReturnData: false };
  const input = inputOf({
    m1: [1, 2, null, 4, 1e308],
    m2: [5, null, null, 8, 2],
    m3: [0, 0, 1, null, 3],
  });
  const compiled = (queries: object[], engine: 'code' | 'closures' | 'reference' = 'code') =>
    unwrap(compile(JSON.stringify([metric('m1', hidden), ...queries]), { engine }));
  const agrees = (queries: object[], given: MathInput = input) => {
    const reference = compiled(queries, 'reference').evaluate(given);
    for (const engine of engines) {
      const set = compiled(queries, engine);
      expect(set.evaluate(given)).toEqual(reference);
      const frame = set.frameOf(given);
      if (frame !== undefined) expect(set.over(frame).ok).toBe(reference.ok);
    }
    return reference;
  };
  const sourcesOf = (queries: object[]) => {
    const set = compiled(queries);
    return set.sources(set.frameOf(input)!);
  };
  const count = (text: string, part: string) => text.split(part).length - 1;

  test('computes a query that several refer to once, in the loop of those', () => {
    const [loop, ...others] = sourcesOf([
      expression('e1', 'LOG(m1)', hidden),
      expression('e2', 'e1 * 2'),
      expression('e3', 'e1 + LOG(m1)'),
    ]);
    expect(others).toEqual([]);
    expect(count(loop!, 'Math.log')).toBe(1);
    expect(count(loop!, 'new Uint8Array')).toBe(2);
  });

  test('has a later pass read what takes long, or is given out, and compute the rest anew', () => {
    const slow = sourcesOf([expression('e1', 'LOG(m1)', hidden), expression('e2', 'e1 - AVG(e1)')]);
    expect(slow.map((text) => count(text, 'Math.log'))).toEqual([1, 0]);
    const given = sourcesOf([expression('e1', 'm1 * 2'), expression('e2', 'e1 - AVG(e1)')]);
    expect(given.map((text) => count(text, ' * 2'))).toEqual([1, 0]);
    const quick = sourcesOf([expression('e1', 'm1 * 2', hidden), expression('e2', 'e1 - AVG(e1)')]);
    expect(quick.map((text) => count(text, ' * 2'))).toEqual([1, 1]);
  });

  test('of many queries is cut into several loops', () => {
    const many = Array.from({ length: 150 }, (_, i) => [
      expression(`a${i}`, `LOG(m1 + ${i}) / (m1 - ${i})`, i % 2 === 0 ? hidden : {}),
      expression(`b${i}`, `a${i} * m1 + a${(i * 7) % 150} - AVG(a${(i * 13) % 150})`),
    ]).flat();
    expect(sourcesOf(many).length).toBeGreaterThan(3);
    agrees(many);
  });

  test('may refer on and on', () => {
    const chained = Array.from({ length: 480 }, (_, i) =>
      expression(`e${i + 1}`, i === 0 ? 'm1 + 0' : `((e${i} + 1) * 1) - AVG(m1 / ${i})`),
    );
    agrees([...chained].reverse());
  });

  test('draws lines through what other queries give', () => {
    agrees([
      metric('m3'),
      expression('e1', 'm1 / m3'),
      expression('e2', 'FILL(e1, LINEAR)'),
      expression('e3', 'FILL(e2 * 2, LINEAR) - MAX(e1)'),
      expression('e4', 'FILL(e1, LINEAR) - AVG(FILL(e1, LINEAR))'),
    ]);
  });

  test('makes calls on whole series, and goes on with them', () => {
    agrees([
      metric('m2'),
      expression('e1', 'm1 * 2', hidden),
      expression('e2', 'SORT([e1, m2, m1], MAX, DESC)', hidden),
      expression('e3', 'FIRST(e2) - e1'),
      expression('e4', 'REMOVE_EMPTY(e2 * 2)'),
    ]);
  });

  test('has METRICS without the results of SQL, also in calls on whole series', () => {
    const sql = expression('q', 'SELECT AVG(a) FROM "n"', { Period: 60, ...hidden });
    const given = { ...input, series: { ...input.series, q: input.series['m3']! } };
    agrees([sql, expression('e', 'FIRST(SORT(METRICS(), MIN, ASC)) + q')], given);
    agrees([sql, expression('e', 'TIME_SERIES(METRIC_COUNT(METRICS()))', { Period: 60 })], given);
  });

  test('is answered by the reference where its input is not what it expects', () => {
    const array = { ...input, series: { ...input.series, m1: [input.series['m2'] as Series] } };
    agrees([expression('e1', 'm1 * 2')], array);
    agrees([expression('e1', 'TIME_SERIES(1)', { Period: 60 })], {
      ...input,
      range: { start: 0, end: 1.2e8, period: 60 },
    });
    const sql = expression('q', 'SELECT AVG(a) FROM "n"', { Period: 60, ...hidden });
    const queries = [sql, expression('e', 'q * 2')];
    expect(agrees(queries).ok).toBe(false);
    agrees(queries, { ...input, series: { q: input.series['m2']! } });
    agrees(queries, { ...input, series: { q: [] } });
    const lambda = [expression('e', 'IF(LAMBDA("a"), 1, 0)', { Period: 60 })];
    expect(agrees(lambda).ok).toBe(false);
    agrees(lambda, { ...input, provided: { 'LAMBDA("a")': [] } });
    agrees(lambda, { ...input, provided: { 'LAMBDA("a")': input.series['m1']! } });
  });

  test('leaves no source where no code is made', () => {
    const set = compiled([expression('e1', 'm1 * 2')], 'closures');
    expect(set.sources(set.frameOf(input)!)).toEqual([]);
    expect(compiled([expression('e1', 'm1 * 2')], 'reference').frameOf(input)).toBeUndefined();
  });
});
