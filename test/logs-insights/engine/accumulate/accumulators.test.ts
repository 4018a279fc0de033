import { unwrap } from '@sluice/core';
import type { Call, Stats } from '@sluice/logs-insights/internal/ast';
import {
  type AccumulatorOptions,
  accumulatorOf,
} from '@sluice/logs-insights/internal/engine/accumulate/accumulator-of';
import { formOf } from '@sluice/logs-insights/internal/engine/accumulate/written';
import type { Vector } from '@sluice/logs-insights/internal/engine/vector';
import type { AggregateFunction } from '@sluice/logs-insights/internal/functions/definition';
import { functionOf, functions } from '@sluice/logs-insights/internal/functions/index';
import { parse } from '@sluice/logs-insights/internal/parse';
import { textOf } from '@sluice/logs-insights/internal/value/coerce';
import { stringifyJson } from '@sluice/logs-insights/internal/value/json';
import {
  isList,
  isMap,
  isStructured,
  type Value,
} from '@sluice/logs-insights/internal/value/value';
import { Kind } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

interface Row {
  readonly value: Value;
  readonly group: number;
  readonly time: number;
  /** Which share of the run it falls to, and where it stands. */
  readonly share: number;
}

interface Placed extends Row {
  readonly sequence: number;
}

const around = { timestamp: null, start: 0, end: 1000, now: 1000 };
const shares = 3;

const texts = [
  'a',
  'b',
  'é',
  'a10',
  'a9',
  '',
  '\ud800',
  '1',
  '01',
  '1.0',
  '1.50',
  ' 12 ',
  '1e2',
  '100',
  '-0',
  '.5',
  '0.5',
];
const lexemes = [
  '1',
  '1.0',
  '1.5',
  '1.50',
  '1e2',
  '1E2',
  '100',
  '-0',
  '0',
  '0.10',
  '1e308',
  '-1e308',
  '5e-324',
  '1e999',
  '123456789012345678',
  '9007199254740993',
  '0.1',
  '0.2',
  '0.3',
  '2e-310',
  '1e-200',
  '1e200',
];
const number = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1e308, -1e308, 5e-324, -0, 0.1, 0.2, 0.3, 2 ** 53, 2 ** 970, -(2 ** 1000)),
);
const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  {
    weight: 4,
    arbitrary: fc
      .oneof(
        fc.constantFrom(...lexemes),
        number.map((one) => JSON.stringify(one)),
      )
      .map((lexeme): Value => ({ kind: 'numeral', value: Number(lexeme), lexeme })),
  },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);
const anything: fc.Arbitrary<Value> = fc.oneof(
  { weight: 12, arbitrary: scalar },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Value>(
      { kind: 'instant', milliseconds: 5 },
      '1970-01-01 00:00:00.005',
      [1],
      '[1]',
      new Map([['a', 1]]),
    ),
  },
);
const numeric = fc.oneof(
  number,
  fc
    .constantFrom(...lexemes.slice(0, -5))
    .map((lexeme): Value => ({ kind: 'numeral', value: Number(lexeme), lexeme })),
);
const rowsOf = (value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Placed[]> =>
  fc
    .array(
      fc.record({
        value,
        group: fc.integer({ min: 0, max: 2 }),
        time: fc.integer({ min: 0, max: 3 }),
        share: fc.integer({ min: 0, max: shares - 1 }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((rows) => rows.map((row, sequence) => ({ ...row, sequence })));

const calls = [
  'count(v)',
  'count(*)',
  'sum(v)',
  'avg(v)',
  'min(v)',
  'max(v)',
  'pct(v, 50)',
  'pct(v, 0)',
  'pct(v, 97.5)',
  'median(v)',
  'stddev(v)',
  'variance(v)',
  'count_distinct(v)',
  'earliest(v)',
  'latest(v)',
  'sortsFirst(v)',
  'sortsLast(v)',
  'values(v)',
  'topk(2, v)',
  'topk(100, v)',
  'rate(v, 1s)',
  'histogram(v, 3)',
  'count_over_time(v)',
  'sum_over_time(v)',
];

interface Called {
  readonly call: Call;
  readonly definition: AggregateFunction;
  /** The arguments, for the value of the field. */
  given(value: Value): readonly Value[];
}

function calledOf(text: string): Called {
  const [only] = unwrap(parse(`stats ${text} as x`)).commands;
  const call = (only as Stats).items[0]!.expression as Call;
  const definition = functionOf(call.name) as AggregateFunction;
  const given = (value: Value) =>
    call.arguments.flatMap((one): readonly Value[] => {
      if (one.kind === 'number') return [one.value];
      if (one.kind === 'duration') return [{ kind: 'period', count: one.count, unit: one.unit }];
      return one.kind === 'star' ? [] : [value];
    });
  return { call, definition, given };
}

const inOrder = (rows: readonly Placed[]) =>
  rows.toSorted((a, b) => b.time - a.time || a.sequence - b.sequence);

function expected({ definition, given }: Called, rows: readonly Placed[], group: number): Value {
  const members = inOrder(rows.filter((row) => row.group === group));
  return definition.evaluate(
    members.map(({ value }) => given(value)),
    members.map(({ time }) => ({ ...around, timestamp: { kind: 'instant', milliseconds: time } })),
  );
}

type Columns = (values: readonly Value[]) => Vector;

const asValues: Columns = (values) => ({ kind: 'values', values });

/** Each value as it would stand in a block; what can't is odd. */
const asCells: Columns = (values) => {
  const kinds = new Uint8Array(values.length);
  const starts = new Int32Array(values.length);
  const ends = new Int32Array(values.length);
  const odd = new Map<number, Value>();
  const written: number[] = [];
  for (const [row, value] of values.entries()) {
    const text = textOf(value);
    starts[row] = written.length;
    if (typeof value === 'string') {
      const isEscaped = JSON.stringify(value).length !== value.length + 2;
      kinds[row] = isEscaped ? Kind.escaped : Kind.text;
      written.push(...Buffer.from(JSON.stringify(value).slice(1, -1)));
    } else if (typeof value === 'boolean') kinds[row] = value ? Kind.true : Kind.false;
    else if (value === null) kinds[row] = Kind.null;
    else if (formOf(value) === 1) {
      kinds[row] = Kind.number;
      written.push(...Buffer.from(text!));
    } else odd.set(row, value);
    ends[row] = written.length;
  }
  const scanner = { bytes: Buffer.from(written) } as never;
  return { kind: 'cells', cells: { kinds, starts, ends }, scanner, odd };
};

const asNumbers: Columns = (values) => ({
  kind: 'numbers',
  values: Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)),
});

/** All rows of a share in one batch, shares joined from the last to the first under other numbers. */
function accumulated(
  called: Called,
  rows: readonly Placed[],
  columns: Columns,
  options: AccumulatorOptions = { around },
) {
  const { call, definition, given } = called;
  const whole = accumulatorOf(call, definition, options);
  for (let share = shares - 1; share >= 0; share--) {
    const part = accumulatorOf(call, definition, options);
    // Two batches, so that a group is met again.
    for (const half of [0, 1]) {
      const chosen = rows.map((row, i) =>
        row.share === share && row.sequence % 2 === half ? i : -1,
      );
      const selected = Int32Array.from(chosen.filter((i) => i >= 0));
      if (selected.length === 0) continue;
      const count = given(null).length;
      const vectors = Array.from({ length: count }, (_, at): Vector => {
        const values = rows.map((row) => given(row.value)[at]!);
        const one = call.arguments[at]!;
        return one.kind === 'path' ? columns(values) : { kind: 'constant', value: values[0]! };
      });
      const groups = Int32Array.from(rows, (row) => (row.group + share) % 3);
      const times = Float64Array.from(rows, ({ time }) => time);
      part.add(selected, groups, vectors, { times, source: 0, first: 0 });
    }
    const ours = Int32Array.from([0, 1, 2], (theirs) => (theirs + 3 - share) % 3);
    whole.merge(structuredClone(part.save()), ours);
    expect(part.bytes).toBeGreaterThanOrEqual(0);
  }
  return whole;
}

/** With what sort of value it is; zero has no sign. */
const shown = (value: Value): unknown => {
  if (value === null) return null;
  if (isList(value)) return value.map(shown);
  if (isMap(value)) return stringifyJson(value);
  return [formOf(value), isStructured(value) ? '' : textOf(value)];
};

function holds(text: string, columns: Columns, value: fc.Arbitrary<Value>) {
  const called = calledOf(text);
  fc.assert(
    fc.property(rowsOf(value), (rows) => {
      const whole = accumulated(called, rows, columns);
      for (const group of new Set(rows.map((row) => row.group))) {
        expect(shown(whole.finish(group))).toEqual(shown(expected(called, rows, group)));
      }
      expect(whole.isApproximate ?? false).toBe(false);
    }),
  );
}

describe.each(calls)('%s, however its rows are split, is what the definition says', (text) => {
  test('of any values', () => holds(text, asValues, anything));
  test('of cells', () => holds(text, asCells, scalar));
  test('of numerals', () => holds(text, asCells, numeric));
  test('of numbers', () => holds(text, asNumbers, number));
});

test('every aggregate is among them', () => {
  const names = new Set(calls.map((text) => calledOf(text).definition.name));
  const all = functions.filter(({ kind }) => kind === 'aggregate').map(({ name }) => name);
  expect([...names].toSorted()).toEqual(all.toSorted());
});

describe('beyond what is kept', () => {
  const manyOf = (value: fc.Arbitrary<number>) =>
    fc.array(value, { minLength: 1, maxLength: 400 }).map((values) =>
      values.map((each, sequence) => ({
        value: each,
        group: sequence % 2,
        time: 0,
        share: (sequence * 7) % shares,
        sequence,
      })),
    );

  test.each([0, 10, 50, 99, 100])('percentile %i is at most half a percent off', (percent) => {
    const called = calledOf(`pct(v, ${percent})`);
    const value = fc.oneof(
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      fc.double({ min: -1e6, max: -1e-6, noNaN: true }),
      fc.integer({ min: 0, max: 1000 }),
    );
    fc.assert(
      fc.property(manyOf(value), (rows) => {
        const whole = accumulated(called, rows, asNumbers, { around, exact: 0 });
        expect(whole.isApproximate).toBe(true);
        for (const group of new Set(rows.map((row) => row.group))) {
          const exact = expected(called, rows, group) as number;
          const near = whole.finish(group) as number;
          expect(Math.abs(near - exact)).toBeLessThanOrEqual(Math.abs(exact) * 0.005);
        }
      }),
    );
  });

  test('percentiles of all groups are sketched, wherever the numbers came from', () => {
    const called = calledOf('median(v)');
    const rows = [1, 2, 3, 4].map((value, i) => ({
      value: value * 1000,
      group: i % 2,
      time: 0,
      share: i % shares,
      sequence: i,
    }));
    const kept = accumulated(called, rows, asNumbers, { around, exact: 4 });
    expect([kept.isApproximate, kept.finish(0)]).toEqual([false, 1000]);
    const other = accumulated(called, rows, asNumbers, { around, exact: 3 });
    expect(other.isApproximate).toBe(true);
    const elsewhere = rows.map((row) => ({ ...row, share: 0 }));
    const again = accumulated(called, elsewhere, asNumbers, { around, exact: 3 });
    expect(again.finish(0)).toBe(other.finish(0));
  });

  test('the median of instants stays an instant', () => {
    const called = calledOf('median(v)');
    const value: Value = { kind: 'instant', milliseconds: 1_767_225_600_000 };
    const rows = [{ value, group: 0, time: 0, share: 0, sequence: 0 }];
    const whole = accumulated(called, rows, asValues, { around, exact: 0 });
    expect(formOf(whole.finish(0))).toBe(4);
  });

  test.each([150, 2000, 60_000])('%i distinct values are counted to a few percent', (count) => {
    const called = calledOf('count_distinct(v)');
    const rows = Array.from({ length: count * 2 }, (_, sequence) => ({
      value: `request-${sequence % count}`,
      group: 0,
      time: 0,
      share: sequence % shares,
      sequence,
    }));
    const whole = accumulated(called, rows, asCells, { around, exact: 100 });
    expect(whole.isApproximate).toBe(true);
    expect(Math.abs((whole.finish(0) as number) / count - 1)).toBeLessThan(0.03);
    const elsewhere = rows.map((row) => ({ ...row, share: 0 }));
    const again = accumulated(called, elsewhere, asValues, { around, exact: 100 });
    expect(again.finish(0)).toBe(whole.finish(0));
  });

  test('distinct values are counted exactly up to the bound', () => {
    const called = calledOf('count_distinct(v)');
    const rows = Array.from({ length: 100 }, (_, i) => ({
      value: i,
      group: 0,
      time: 0,
      share: i % shares,
      sequence: i,
    }));
    const whole = accumulated(called, rows, asNumbers, { around, exact: 100 });
    expect([whole.isApproximate, whole.finish(0)]).toEqual([false, 100]);
  });
});
