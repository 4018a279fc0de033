import { chain, unwrap } from '@sluice/core';
import {
  type CompileOptions,
  compile,
  frameOf,
  type MathInput,
  type Series,
} from '@sluice/metric-math';
import { framed } from '@sluice/metric-math/internal/engine/framed';
import { resultOf } from '@sluice/metric-math/internal/engine/results';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expressions, inputs } from '../support/arbitraries/metric-math.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 400);
const engines = ['code', 'closures'] as const;

const readings: fc.Arbitrary<CompileOptions> = fc.record({
  average: fc.constantFrom('points', 'periods'),
  deviation: fc.constantFrom('population', 'sample'),
  absentElse: fc.constantFrom('zero', 'drop'),
  emptyFill: fc.constantFrom('fill', 'leave'),
});

type Changed = (series: Series, place: number, input: MathInput) => Series;

const changed = (input: MathInput, change: Changed): MathInput => ({
  ...input,
  series: Object.fromEntries(
    Object.entries(input.series).map(([id, one], i) => [
      id,
      Array.isArray(one) ? one : change(one as Series, i, input),
    ]),
  ),
});

/** A point in every slot, so that nothing needs to be looked for. */
const whole: Changed = (series, _, { range: { start, end, period } }) => {
  const length = Math.ceil((end - start) / period);
  const slots = Array.from({ length }, (__, i) => start + i * period);
  const values = slots.map((__, i) => series.values[i % series.values.length] ?? i);
  return { ...series, timestamps: slots, values };
};

/** Series of other periods, and points between the slots. */
const uneven: Changed = (series, place) => ({
  ...series,
  period: series.period * [1, 2, 5][place % 3]!,
  timestamps: series.timestamps.map((time, i) => time + (i % 7 === 6 ? 0.5 : 0)),
});

describe.each(engines)('%s', (engine) => {
  const agrees = (change: Changed) =>
    fc.assert(
      fc.property(expressions, inputs, readings, (text, given, options) => {
        const input = changed(given, change);
        const reference = chain(compile(text, { ...options, engine: 'reference' }), (one) =>
          one.evaluate(input),
        );
        const fast = chain(compile(text, { ...options, engine }), (one) => one.evaluate(input));
        expect(fast).toEqual(reference);
      }),
      { numRuns },
    );

  test('agrees with the reference on sparse series', () => agrees((series) => series));
  test('agrees with the reference on series without gaps', () => agrees(whole));
  test('agrees with the reference on series of several periods', () => agrees(uneven));
});

describe('a frame', () => {
  const start = 1_704_067_200;
  const input = (values: readonly number[], period = 60): MathInput => ({
    range: { start, end: start + values.length * 60, period: 60 },
    series: {
      m1: { period, timestamps: values.map((_, i) => start + i * 60), values },
      m2: {
        period: 60,
        timestamps: values.map((_, i) => start + i * 60),
        values: values.map((_, i) => i % 3),
      },
    },
  });

  test.each(engines)(
    'serves many expressions (%s), and results go where one wants them',
    (engine) => {
      const frame = frameOf(input(Array.from({ length: 1001 }, (_, i) => i)))!;
      const into = new Float64Array(1001);
      const expression = unwrap(compile('100 * (m1 - m2) / (m1 + m2)', { engine }));
      const { columns } = unwrap(expression.over(frame, [into]));
      expect(columns[0]!.values).toBe(into);
      // 0 / 0 is no point; every other one is there.
      expect([...columns[0]!.present!].indexOf(0)).toBe(0);
      expect([...columns[0]!.present!].lastIndexOf(0)).toBe(0);
      expect(into[1000]).toBe((100 * (1000 - 1)) / (1000 + 1));
    },
  );

  test('a number that overflows within is no point, where the result would hide it', () => {
    for (const engine of engines) {
      const expression = unwrap(compile('1 / (m1 + m1)', { engine }));
      const result = unwrap(expression.evaluate(input([1, 1e308, 2])));
      expect(result).toMatchObject({ series: { values: [0.5, 0.25] } });
    }
  });

  test('closures run until code pays, with the same answer', () => {
    const frame = frameOf(input(Array.from({ length: 60_000 }, (_, i) => i)))!;
    const expression = unwrap(compile('m1 / m2'));
    const runs = [1, 2, 3].map(() => unwrap(expression.over(frame)));
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });

  test('the generated code is kept for frames of one shape', () => {
    const expression = unwrap(compile('m1 + m2', { engine: 'code' }));
    const [a, b] = [frameOf(input([1, 2]))!, frameOf(input([3, 4]))!];
    expect(expression.sources(a)).toEqual(expression.sources(b));
    expect(expression.sources(a)[0]).toContain('for (let');
    expect(unwrap(compile('m1', { engine: 'closures' })).sources(a)).toEqual([]);
  });

  test('what only the reference knows is put on times of its own', () => {
    const frame = frameOf(input([1, 2, 3]))!;
    const columns = unwrap(unwrap(compile('m1', { engine: 'reference' })).over(frame));
    expect(resultOf(columns)).toMatchObject({ series: { values: [1, 2, 3] } });
    expect(framed({ type: 'TS[]', series: [] }).columns).toEqual([]);
  });

  test('a period with far too many slots is left to the reference', () => {
    expect(frameOf(input([1, 2], 1e-6))).toBeUndefined();
    const expression = unwrap(compile('m1 * 2', { engine: 'code' }));
    expect(unwrap(expression.evaluate(input([1, 2], 1e-6)))).toMatchObject({
      series: { values: [2, 4] },
    });
  });

  test.each([
    "LAMBDA('a') + LAMBDA('b')",
    "IF(LAMBDA('b'), 1, 0)",
    "FILL(m1, LAMBDA('b'))",
    "MINUTE(LAMBDA('b'))",
    "IF(m1, LAMBDA('b'))",
    "INSIGHT_RULE_METRIC('a', 'Sum') * 2 + m1",
    'FIRST(ANOMALY_DETECTION_BAND(m1, 2)) + m1',
  ])("%s is the reference's where other series are given than its type says", (text) => {
    const given = input([1, 2, 3]);
    const one = given.series['m1'] as Series;
    for (const provided of [
      { "LAMBDA('a')": [one], "LAMBDA('b')": [], "INSIGHT_RULE_METRIC('a', 'Sum')": [] },
      { "LAMBDA('a')": one, "LAMBDA('b')": [one, one], 'ANOMALY_DETECTION_BAND(m1, 2)': one },
    ]) {
      const [reference, ...fast] = (['reference', ...engines] as const).map((engine) =>
        unwrap(compile(text, { engine })).evaluate({ ...given, provided }),
      );
      for (const each of fast) expect(each).toEqual(reference);
    }
  });

  test('ids and types that are wrong are told by the reference', () => {
    const expression = unwrap(compile('m9 + 1'));
    expect(expression.evaluate(input([1])).ok).toBe(false);
  });
});
