import { unwrap } from '@sluice/core';
import { metricFilterText } from '@sluice/filter-pattern/internal/metric-filter/examples';
import { metricFilter, minutesOf } from '@sluice/filter-pattern/metric-filter';
import { Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

type Transformation = Parameters<typeof metricFilterText>[1];

const programOf = (filterPattern: string, transformation: Transformation, more = {}) =>
  unwrap(metricFilter(metricFilterText({ filterPattern, ...more }, transformation)));

const filters: readonly (readonly [string, Transformation, object?])[] = [
  ['{ $.a = x }', { metricValue: '1' }],
  ['{ $.a = x }', { metricValue: '$.v', defaultValue: undefined }],
  ['{ $.v > 1 }', { metricValue: '$.v', dimensions: { A: '$.a', '1': '$.b' } }],
  ['{ $.a != y }', { metricValue: '$.o.v' }],
  ['x', { metricValue: '2.5', defaultValue: 0.5 }],
  ['[a, b = x, ...]', { metricValue: '$a', dimensions: { A: '$b' } }],
  ['{ $.a = x }', { metricValue: '$.v' }, { emitSystemFieldDimensions: ['@aws.region'] }],
  ['x', { metricValue: '1' }, { fieldSelectionCriteria: '@aws.region = "eu-west-1"' }],
];

const value = fc.constantFrom(
  '1',
  '2.50',
  '"3"',
  '"x"',
  '"y"',
  'null',
  '[2]',
  '1e999',
  '"\\u0078"',
);
const objects = fc.record({ a: value, v: value, b: value, o: value }, { requiredKeys: [] });
const messages = fc.oneof(
  objects.map(({ a, v, b, o }) => {
    const fields = Object.entries({ a, v, b }).flatMap(([name, text]) =>
      text === undefined ? [] : [`"${name}":${text}`],
    );
    return `{${[...fields, `"o":{"v":${o ?? 'true'}}`].join(',')}}`;
  }),
  fc.constantFrom('1 x', '2.5 x y', 'x', 'y', '{"a":"x","a":"y"}', '{"a":"x"', '', '{"v":7,"v":8}'),
);
const events = fc.array(fc.record({ message: messages, timestamp: fc.nat(200_000) }), {
  minLength: 1,
  maxLength: 60,
});

describe.each(['wasm', 'js'] as const)('metric filters over blocks (%s)', (engine) => {
  test('publish what the data points of each event add up to', () => {
    let published = 0;
    fc.assert(
      fc.property(fc.constantFrom(...filters), events, ([pattern, how, more], all) => {
        const program = programOf(pattern, how, more);
        const source = { region: 'us-east-1' };
        const wanted = minutesOf(
          all.flatMap(({ message, timestamp }) => program.datapoints(message, timestamp, source)),
        );
        const scanner = Scanner.create({ engine, capacity: 8192 });
        const reader = program.over(scanner, source);
        const half = Math.ceil(all.length / 2);
        for (const block of [all.slice(0, half), all.slice(half)]) {
          const bytes = Buffer.from(block.map(({ message }) => `${message}\n`).join(''));
          scanner.bytes.set(bytes, scanner.input);
          const lines = scanner.lines(scanner.input, scanner.input + bytes.length);
          reader.take(
            lines,
            block.map(({ timestamp }) => timestamp),
          );
        }
        published += wanted.length;
        expect(reader.minutes).toEqual(wanted);
      }),
      { numRuns: 600 },
    );
    expect(published).toBeGreaterThan(300);
  });
});

test('a minute has the count, the sum and the bounds of its values', () => {
  const { datapoints } = programOf('{ $.v = * }', { metricValue: '$.v' });
  const points = [3, 1.5, 7].flatMap((v, i) => datapoints(`{"v":${v}}`, 59_000 + i * 500));
  expect(minutesOf(points)).toEqual([
    { timestamp: 0, dimensions: {}, sampleCount: 2, sum: 4.5, minimum: 1.5, maximum: 3 },
    { timestamp: 60_000, dimensions: {}, sampleCount: 1, sum: 7, minimum: 7, maximum: 7 },
  ]);
});
