import { instantAtStart, instantOf } from '@sluice/cli/internal/query/instant';
import { numberOf } from '@sluice/logs-insights/internal/value/coerce';
import type { Cells, Rows, Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Content, cellsOf, content } from './support/cells.ts';
import { placed, scanners } from './support/scanners.ts';

const digits = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength });
const decimal = fc
  .tuple(
    fc.constantFrom('', '', '-', '+', ' ', '\u00a0-'),
    digits(22),
    fc.constantFrom('', '.', '.0', '.000001'),
    digits(12),
    fc.constantFrom('', '', '', 'e', 'E-', 'e+', 'x', ' ', '\u2003', '\t'),
    digits(3),
  )
  .map((parts) => parts.join(''));
const json = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.tuple(fc.maxSafeInteger(), digits(9)).map(([whole, rest]) => `${whole}.${rest}0`),
  fc.tuple(fc.integer(), fc.integer({ min: -400, max: 400 })).map(([m, e]) => `${m}e${e}`),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
);

const two = fc.oneof(
  fc.integer({ min: 0, max: 61 }).map((value) => String(value).padStart(2, '0')),
  fc.constantFrom('23', '24', '59', '60', '1', '1x'),
);
const clock = fc
  .tuple(
    fc.constantFrom('T', 't', ' ', 'x', ''),
    two,
    two,
    fc.option(two, { nil: undefined }),
    fc.constantFrom('', '.', ',', '.5', ',123', '.123456789', '.1234567891', '.99999'),
    fc.constantFrom('', ' ', '  '),
    fc.oneof(
      fc.constantFrom('', 'Z', 'z', '+0530', '-08:00', '+24:00', '-1', '+01:0', '+00:60', 'UTC'),
      fc.tuple(fc.constantFrom('+', '-'), two, two).map((parts) => parts.join('')),
    ),
  )
  .map(([mark, hour, minute, second, fraction, blank, zone]) =>
    [mark, hour, ':', minute, second === undefined ? '' : `:${second}`, fraction, blank, zone].join(
      '',
    ),
  );
const iso = fc
  .tuple(
    fc.constantFrom('', '[', '[[', ' '),
    fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(1900, 2000, 2023, 2024)),
    fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 13, 99)),
    fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(0, 28, 29, 30, 31, 32)),
    fc.oneof(clock, clock, fc.string()),
    fc.constantFrom('', '', ']', ' text', '0', 'é'),
  )
  .map(([open, year, month, day, time, rest]) => {
    const date = [String(year).padStart(4, '0'), month, day].map((part) =>
      String(part).padStart(2, '0'),
    );
    return `${open}${date.join('-')}${time}${rest}`;
  });
const epoch = fc
  .tuple(fc.constantFrom('', '-', '+'), digits(21), fc.constantFrom('', '.', '.5', 'e3', '.1234'))
  .map((parts) => parts.join(''));

const text = fc.oneof(decimal, iso, epoch, fc.string());
const cell = fc.oneof(
  text.filter((each) => !/["\\]/.test(each)).map((each) => content('text', each)),
  text.map((each) => content('escaped', JSON.stringify(`${each}\n`).slice(1, -1))),
  fc
    .tuple(text, fc.constantFrom('\\u0031', '\\t'))
    .map(([each, escape]) => content('escaped', escape + JSON.stringify(each).slice(1, -1))),
  json.map((each) => content('number', each)),
  fc.uint8Array().map((bytes) => ({ kind: 1, bytes })),
  fc.constantFrom(
    content('true', 'true'),
    content('false', 'false'),
    content('null', 'null'),
    content('container', '{"a":1}'),
    content('missing', '12'),
  ),
);
const cells = fc.array(cell, { maxLength: 20 });

/** What a JSON reader gives for a cell; `undefined` where it gives nothing to read a number from. */
function valueOf({ kind, bytes }: Content): string | number | boolean | undefined {
  const plain = Buffer.from(bytes).toString('utf8');
  return [
    undefined,
    plain,
    kind === 2 ? JSON.parse(`"${plain}"`) : undefined,
    Number(plain),
    true,
    false,
    undefined,
    undefined,
  ][kind];
}

const numberIn = (each: Content): number => {
  const value = valueOf(each);
  if (typeof value === 'number' || value === undefined) return value ?? Number.NaN;
  return numberOf(value) ?? Number.NaN;
};
const instantIn = (each: Content): number => instantOf(valueOf(each)) ?? Number.NaN;

type Read = (cells: Cells, rows: Rows, out: Float64Array) => void;

/** All of the cells, then each second of them: what is not asked for is left alone. */
function check(scanner: Scanner, contents: readonly Content[], read: Read, expected: number[]) {
  const out = new Float64Array(contents.length);
  read(cellsOf(scanner, contents, '1'), undefined, out);
  expect([...out]).toEqual(expected);
  const rows = Int32Array.from(contents.keys()).filter((row) => row % 2 === 1);
  const some = new Float64Array(contents.length).fill(7);
  read(cellsOf(scanner, contents, '9'), rows, some);
  expect([...some]).toEqual(expected.map((value, row) => (row % 2 === 1 ? value : 7)));
}

describe.each(scanners())('values, engine $engine', (scanner) => {
  test('numbers are those of JSON, and of text by the rule of Logs Insights', () => {
    fc.assert(
      fc.property(cells, (contents) => {
        const read: Read = (...given) => scanner.numbers(...given);
        check(scanner, contents, read, contents.map(numberIn));
      }),
      { numRuns: 3000 },
    );
  });

  test('instants are those that the command reads', () => {
    fc.assert(
      fc.property(cells, (contents) => {
        const read: Read = (...given) => scanner.instants(...given);
        check(scanner, contents, read, contents.map(instantIn));
      }),
      { numRuns: 5000 },
    );
  });

  test('instants at the start of lines are those that the command reads', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (all) => {
        const block = Buffer.from(all.map((each) => `${each.replace(/[\r\n]/g, '')}\n`).join(''));
        const { from, to } = placed(scanner, block, '0');
        const lines = scanner.lines(from, to);
        const out = new Float64Array(lines.count);
        scanner.instantsAtStart(lines, undefined, out);
        const expected = Array.from(lines.starts, (start, row) =>
          Buffer.from(scanner.bytes.subarray(start, lines.ends[row])).toString('utf8'),
        ).map((line) => instantAtStart(line) ?? Number.NaN);
        expect([...out]).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('zero keeps its sign', () => {
    const out = new Float64Array(2);
    const zeros = [content('number', '-0'), content('text', '-0.0')];
    scanner.numbers(cellsOf(scanner, zeros, ' '), undefined, out);
    expect([...out]).toEqual([-0, -0]);
  });
});
