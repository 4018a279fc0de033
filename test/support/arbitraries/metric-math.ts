import type { MathInput, Series } from '@sluice/metric-math';
import fc from 'fast-check';

/** Monday. */
const start = Date.UTC(2024, 0, 1) / 1000;

/** Values that divide by zero, tie, change sign and overflow now and then. */
const values = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -5, max: 20 }) },
  { weight: 3, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, 0.1, 1 / 3) },
);

/** One series on the slots of a range, many of them empty. */
const seriesOn = (slots: number, period: number): fc.Arbitrary<Series> =>
  fc
    .oneof(
      {
        weight: 6,
        arbitrary: fc.array(fc.option(values, { freq: 3 }), { minLength: slots, maxLength: slots }),
      },
      { weight: 1, arbitrary: fc.constant(new Array<null>(slots).fill(null)) },
    )
    .map((points) => ({
      period,
      timestamps: points.flatMap((value, i) => (value === null ? [] : [start + i * period])),
      values: points.flatMap((value) => value ?? []),
    }));

/** The ids that the expressions refer to: three series and an array. */
export const ids = ['m1', 'm2', 'm3'] as const;

/** Sparse series on one grid of slots. */
export const inputs: fc.Arbitrary<MathInput> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(60, 300, 1))
  .chain(([slots, period]) =>
    fc
      .tuple(
        ...ids.map(() => seriesOn(slots, period)),
        fc.array(seriesOn(slots, period), { maxLength: 3 }),
      )
      .map((all) => ({
        range: { start, end: start + slots * period, period },
        series: {
          m1: all[0] as Series,
          m2: all[1] as Series,
          m3: all[2] as Series,
          q: all[3] as readonly Series[],
        },
      })),
  );

const number = fc.oneof(
  fc.constantFrom('0', '1', '2', '0.5', '100', '1e-3', '60'),
  fc.integer({ min: 0, max: 9 }).map(String),
);

const pointwise = fc.constantFrom('ABS', 'CEIL', 'FLOOR', 'LOG', 'LOG10');
const stepwise = fc.constantFrom('DIFF', 'DIFF_TIME', 'RATE', 'RUNNING_SUM');
const aggregates = fc.constantFrom('AVG', 'SUM', 'MIN', 'MAX', 'STDDEV', 'DATAPOINT_COUNT');
const clocks = fc.constantFrom('MINUTE', 'HOUR', 'DAY', 'DATE', 'MONTH', 'YEAR', 'EPOCH');
const operators = fc.constantFrom(
  ...['+', '-', '*', '/', '^', '==', '!=', '<', '<=', '>', '>=', 'AND', 'OR', '&&', '||'],
);
const arithmetic = fc.constantFrom('+', '-', '*', '/');

const { scalar, single, array } = fc.letrec<{ scalar: string; single: string; array: string }>(
  (tie) => {
    const [s, ts, many] = [tie('scalar'), tie('single'), tie('array')];
    const text = (
      parts: TemplateStringsArray,
      ...of: readonly fc.Arbitrary<string>[]
    ): fc.Arbitrary<string> =>
      fc.tuple(...of).map((put) => parts.reduce((made, part, i) => made + put[i - 1] + part));
    const filler = fc.oneof(s, ts, fc.constantFrom('REPEAT', 'LINEAR'));
    return {
      scalar: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        number,
        text`-${number}`,
        text`${aggregates}(${ts})`,
        text`METRIC_COUNT(${many})`,
        text`PERIOD(${fc.constantFrom(...ids)})`,
        text`(${s} ${operators} ${s})`,
      ),
      single: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom(...ids),
        text`(${ts} ${operators} ${ts})`,
        text`(${ts} ${operators} ${s})`,
        text`(${s} ${operators} ${ts})`,
        text`${ts} ${arithmetic} ${ts}`,
        text`(-${ts})`,
        text`${pointwise}(${ts})`,
        text`${stepwise}(${ts})`,
        text`${aggregates}(${many})`,
        text`${clocks}(${ts})`,
        text`FILL(${ts}, ${filler})`,
        text`IF(${ts}, ${fc.oneof(s, ts)})`,
        text`IF(${ts}, ${fc.oneof(s, ts)}, ${fc.oneof(s, ts)})`,
        text`IF(${s}, ${ts}, ${ts})`,
        text`${fc.constantFrom('FIRST', 'LAST')}(${many})`,
        text`TIME_SERIES(${s})`,
      ),
      array: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom('METRICS()', 'METRICS("m1")', 'METRICS("none")', 'q'),
        text`[${ts}, ${ts}]`,
        text`[${ts}, ${many}, ${ts}]`,
        text`(${many} ${operators} ${ts})`,
        text`(${s} ${operators} ${many})`,
        text`(-${many})`,
        text`${pointwise}(${many})`,
        text`${stepwise}(${many})`,
        text`FILL(${many}, ${filler})`,
        text`SORT(${many}, ${fc.constantFrom('AVG', 'MIN', 'MAX', 'SUM')}, ${fc.constantFrom('ASC', 'DESC')})`,
        text`SLICE(${many}, ${fc.constantFrom('0', '1', '2')})`,
        text`REMOVE_EMPTY(${many})`,
      ),
    };
  },
);

/** Well-typed expressions over the ids of `inputs`, of series and of arrays. */
export const expressions: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: single },
  { weight: 2, arbitrary: array },
  // One at most stands in an expression.
  { weight: 1, arbitrary: single.map((of) => `ANOMALY_DETECTION_BAND(m1, 2) - ${of}`) },
);

/** Expressions that give a number, which no query may. */
export const scalars: fc.Arbitrary<string> = scalar;
