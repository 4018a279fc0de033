import { unwrap } from '@sluice/core';
import { answer, evaluate, explain, parse, run, trace, validate } from '@sluice/metric-math';
import { listOf } from '@sluice/metric-math/internal/functions/series';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expressions, inputs, scalars } from '../support/arbitraries/metric-math.ts';
import '../support/seed.ts';
import { inputOf, rangeOf, seriesOf, start } from './series.ts';

const numRuns = Number(process.env['FC_RUNS'] ?? 300);
const codesOf = (outcome: { diagnostics: readonly { code: string }[] }) =>
  outcome.diagnostics.map(({ code }) => code);

describe('the reference', () => {
  test('evaluates every well-typed expression, to ascending finite points of the range', () => {
    fc.assert(
      fc.property(expressions, inputs, (text, input) => {
        const result = unwrap(evaluate(unwrap(parse(text)), input));
        for (const { timestamps, values } of listOf(result)) {
          expect(timestamps).toEqual([...new Set(timestamps)].sort((a, b) => a - b));
          expect(timestamps.every((time) => time >= start && time < input.range.end)).toBe(true);
          expect(values.every(Number.isFinite)).toBe(true);
          expect(values).toHaveLength(timestamps.length);
        }
      }),
      { numRuns },
    );
  });

  test('gives what the types say', () => {
    fc.assert(
      fc.property(expressions, inputs, (text, input) => {
        const outcome = answer(text, input);
        expect(outcome.ok).toBe(true);
        const explained = unwrap(explain(text, input)).summary;
        const { type } = (outcome.ok ? outcome.value['result'] : {}) as { type: string };
        expect(explained.startsWith('Gives one time series')).toBe(type === 'TS');
      }),
      { numRuns },
    );
  });

  test('refuses every number as a result', () => {
    fc.assert(
      fc.property(scalars, inputs, (text, input) => {
        expect(codesOf(answer(text, input))).toContain('MM3003');
      }),
      { numRuns },
    );
  });

  test('checks ids and types against the series that are given', () => {
    const node = unwrap(parse('SUM(m1) + m2'));
    const one = inputOf({ m1: [1], m2: [2] });
    expect(evaluate(node, one).ok).toBe(true);
    expect(codesOf(evaluate(node, inputOf({ m1: [1] })))).toEqual(['MM3002']);
    expect(codesOf(evaluate(unwrap(parse('SUM(m1)')), one))).toEqual(['MM3003']);
    expect(codesOf(evaluate(unwrap(parse('SELECT AVG(a) FROM b')), one))).toEqual(['MM5006']);
  });

  test('knows ids that are called like members of objects', () => {
    const input = inputOf({ constructor: [1], toString: [2] });
    expect(answer('constructor + toString', input)).toMatchObject({
      value: { result: { values: [3] } },
    });
    expect(codesOf(answer('hasOwnProperty', inputOf({})))).toEqual(['MM3002']);
  });

  test('leaves out points that lie outside of the range, and puts the others in order', () => {
    const m1 = {
      period: 60,
      timestamps: [start + 60, start, start - 60, start + 120],
      values: [2, 1, 0, 3],
    };
    expect(answer('m1', { range: rangeOf(2), series: { m1 } })).toMatchObject({
      value: { result: { timestamps: [start, start + 60], values: [1, 2] } },
    });
  });

  test('goes by the period of each series', () => {
    const input = {
      range: rangeOf(5),
      series: { m1: seriesOf([1, 2, 3, 4, 5]), m2: seriesOf([10, null], 120) },
    };
    const valuesOf = (text: string) => run(text, input);
    expect(valuesOf('FILL(m2, 0)')).toMatchObject({ value: [{ values: [10, 0, 0] }] });
    expect(valuesOf('m1 + m2')).toMatchObject({ value: [{ values: [11, 2, 3, 4, 5] }] });
  });
});

describe('answer', () => {
  const input = inputOf({ m1: [1, 2] });

  test('only judges where a call is named, or there is nothing to evaluate', () => {
    expect(answer('m1', {})).toMatchObject({ value: { valid: true } });
    expect(answer('m1', { ...input, api: 'GetMetricData' })).toMatchObject({
      value: { valid: true },
    });
    expect(answer('m1', null)).toMatchObject({ value: { valid: true } });
  });

  test('takes the input as JSON text, too', () => {
    expect(answer('m1', JSON.stringify(input))).toEqual(answer('m1', input));
    expect(codesOf(answer('m1', '['))).toEqual(['MM5008']);
    expect(codesOf(answer('m1', '5'))).toEqual(['MM5001']);
    expect(explain('m1', JSON.stringify(input)).ok).toBe(true);
  });

  test('hands SQL with its metrics to Metrics Insights', () => {
    const observations = [{ timestamp: start, values: [4], counts: [1] }];
    const metric = (host: string) => ({
      namespace: 'n',
      metricName: 'a',
      dimensions: { host },
      observations,
    });
    const given = { range: rangeOf(1), metrics: [metric('x'), metric('y')] };
    expect(answer('SELECT SUM(a) FROM "n"', given)).toMatchObject({
      value: { result: { type: 'TS', timestamps: [start], values: [8] } },
    });
    expect(answer('SELECT SUM(a) FROM "n" GROUP BY host', given)).toMatchObject({
      value: { result: { type: 'TS[]', series: [{ values: [4] }, { values: [4] }] } },
    });
    const none = { ...given, metrics: [] };
    expect(answer('SELECT SUM(a) FROM "n"', none)).toMatchObject({
      value: { result: { values: [] } },
    });
  });

  test.each([
    [{ range: 5 }, 'MM5001'],
    [{ range: { start: 'x', end: 1, period: 1 } }, 'MM5001'],
    [{ range: { start: 2, end: 1, period: 1 } }, 'MM5001'],
    [{ range: { start: 0, end: 1, period: -1 } }, 'MM5001'],
    [{ range: { start: 0, end: 1e9, period: 1 } }, 'MM5002'],
    [{ range: rangeOf(1), series: 5 }, 'MM5003'],
    [{ range: rangeOf(1), series: { m1: 5 } }, 'MM5003'],
    [{ range: rangeOf(1), series: { m1: { timestamps: [1], values: ['x'] } } }, 'MM5003'],
    [{ range: rangeOf(1), series: { m1: { timestamps: [], values: [], period: 0 } } }, 'MM5003'],
    [{ range: rangeOf(1), series: { m1: [5] } }, 'MM5003'],
    [{ range: rangeOf(1), metrics: 5 }, 'MM5007'],
    [{ range: rangeOf(1), metrics: [5] }, 'MM5007'],
    [
      { range: rangeOf(1), metrics: [{ namespace: 'a', metricName: 'b', dimensions: { c: 5 } }] },
      'MM5007',
    ],
    [
      { range: rangeOf(1), metrics: [{ namespace: 'a', metricName: 'b', dimensions: 5 }] },
      'MM5007',
    ],
    [{ range: rangeOf(1), metrics: [{ namespace: 'a', metricName: 'b', series: 5 }] }, 'MM5007'],
    [
      { range: rangeOf(1), metrics: [{ namespace: 'a', metricName: 'b', series: { Sum: 5 } }] },
      'MM5007',
    ],
  ])('refuses the input %j', (given, code) => {
    expect(codesOf(answer('METRICS()', given))).toEqual([code]);
  });

  test('passes over options that are none', () => {
    const odd = { ...input, negation: 'sideways', period: 'x', api: 7, __proto__: null };
    expect(answer('-m1^2', odd)).toMatchObject({ value: { result: { values: [-1, -4] } } });
  });

  test('searches the metrics of other accounts by their id', () => {
    const metrics = [
      {
        namespace: 'n',
        metricName: 'a',
        accountId: '111111111111',
        series: { Sum: seriesOf([1]) },
      },
      { namespace: 'n', metricName: 'a', series: { Sum: seriesOf([2]) } },
    ];
    const given = { range: rangeOf(1), metrics };
    expect(answer("SEARCH(':aws.AccountId=111111111111', 'Sum', 60)", given)).toMatchObject({
      value: { result: { series: [{ values: [1] }] } },
    });
    expect(answer(`SEARCH("Namespace=\\"n\\"", 'Sum', 60)`, given)).toMatchObject({
      value: { result: { series: { length: 2 } } },
    });
    expect(answer(`SEARCH("it's", 'Sum', 60)`, given).ok).toBe(true);
  });
});

describe('run', () => {
  test('labels series by what they are', () => {
    const input = inputOf({ m1: [1], m2: [2] });
    const labels = (text: string, options = {}) =>
      unwrap(run(text, input, options)).map(({ label }) => label);
    expect(labels(' m1 + 1 ')).toEqual(['m1 + 1']);
    expect(labels('m1 + 1', { queryId: 'e1' })).toEqual(['e1']);
    expect(labels('METRICS() * 2')).toEqual(['m1', 'm2']);
    expect(labels('[m1, m2]')).toEqual(['[m1, m2] 1', '[m1, m2] 2']);
  });
});

describe('a trace', () => {
  const input = inputOf({ errors: [1, null, 2, null], requests: [10, 20, null, 0] });

  test('has what every part came to, and why points are not there', () => {
    const step = unwrap(trace('errors / requests', input));
    expect(step).toMatchObject({
      text: 'errors / requests',
      value: { series: { values: [0.1, 0] } },
      notes: [
        { what: 'vanished', timestamps: [start + 180] },
        { what: 'vanished', timestamps: [start + 120] },
        { what: 'read as 0', timestamps: [start + 60] },
      ],
      steps: [{ text: 'errors', notes: [] }, { text: 'requests' }],
    });
  });

  test('names the member of an array', () => {
    const { notes } = unwrap(trace('METRICS() / errors', input));
    expect(notes.map(({ series }) => series)).toContain('requests');
    expect(unwrap(trace('-LOG(-[errors, requests])', input)).steps[0]?.notes[0]?.series).toBe('1');
  });

  test('says where the points hang on what is not documented', () => {
    const sparse = inputOf({ a: [1, null], b: [1, null], none: [null, null], full: [1, 2] });
    const doubts = (text: string, options = {}) =>
      unwrap(trace(text, sparse, options))
        .notes.filter(({ what }) => what === 'undocumented')
        .map(({ why }) => why);
    expect(doubts('FILL(none, 0)')).toEqual([
      'what becomes of a series without any point: it is filled',
    ]);
    expect(doubts('FILL(none, 0)', { emptyFill: 'leave' })[0]).toContain('it is left empty');
    expect(doubts('FILL(none, full)')).toHaveLength(1);
    expect(doubts('FILL(none, REPEAT)')).toEqual([]);
    expect(doubts('FILL(a, 0)')).toEqual([]);
    expect(doubts('SORT([a, b, none], SUM, ASC)')).toEqual([
      'the order of series that come to the same: they stay as they were',
      'where series without points are put: they come last',
    ]);
    expect(doubts('SORT([a, full], SUM, ASC)')).toEqual([]);
    const mean = (text: string, options = {}) =>
      unwrap(trace(text, sparse, options)).steps[1]?.notes.map(({ why }) => why);
    expect(mean('a - AVG(a)')?.[0]).toContain('as nothing');
    expect(mean('a - AVG(a)', { average: 'periods' })?.[0]).toContain('as 0');
    expect(mean('a - AVG(full)')).toEqual([]);
    expect(mean('a - AVG(none)')).toEqual([]);
    expect(unwrap(explain('FILL(none, 0)', sparse)).clauses[0]?.clauses).toContainEqual(
      expect.objectContaining({
        text: 'AWS does not document what becomes of a series without any point: it is filled',
      }),
    );
    const gap = inputOf({ full: [1, 1], b: [2, null] });
    expect(unwrap(trace('IF(full - 1, full, b)', gap)).notes[0]).toMatchObject({
      why: 'b has no point, which AWS has documented both ways',
    });
  });

  test('ends where something is missing', () => {
    expect(codesOf(trace('LAMBDA("mine")', input))).toEqual(['MM5004']);
    expect(codesOf(trace('SUM(errors)', input))).toEqual(['MM3003']);
    expect(codesOf(explain('SUM(errors)', input))).toEqual(['MM3003']);
    expect(codesOf(explain('(', undefined))).toEqual(['MM2002']);
  });

  test('counts no more points than there are, for any expression', () => {
    fc.assert(
      fc.property(expressions, inputs, (text, given) => {
        const step = unwrap(trace(text, given));
        const result = unwrap(evaluate(unwrap(validate(text)), given));
        expect(step.value).toEqual(result);
        const explained = unwrap(explain(text, given));
        expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
      }),
      { numRuns },
    );
  });

  test('shows the beginning of what is long', () => {
    const long = inputOf({ m1: Array.from({ length: 30 }, () => 1 / 3) });
    expect(unwrap(explain('m1 + 0', long)).clauses[0]?.found).toContain('0.333333 …]');
  });
});
