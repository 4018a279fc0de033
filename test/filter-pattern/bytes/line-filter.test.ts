import { unwrap } from '@sluice/core';
import { compile } from '@sluice/filter-pattern';
import { formatPattern } from '@sluice/filter-pattern/internal/format';
import { type ScanEngine, Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor, patterns } from '../../support/arbitraries/filter-pattern.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 4_000);
const each = 20;

/** Messages as lines of one block: what ends a line is in none of them. */
const lineOf = (message: string) => message.replace(/\p{Cs}/gu, '?').replace(/[\r\n]/g, ' ');

const pairs = patterns.chain((pattern) =>
  fc.tuple(
    fc.constant(formatPattern(pattern)),
    fc.array(messagesFor(pattern).map(lineOf), { minLength: each, maxLength: each }),
  ),
);

function matching(text: string, lines: readonly string[], engine: ScanEngine, options = {}) {
  const scanner = Scanner.create({ engine, capacity: 65_536 });
  const filter = unwrap(compile(text, options)).over(scanner);
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  scanner.reserve(bytes.length);
  scanner.bytes.set(bytes, scanner.input);
  return [...filter.matching(scanner.lines(scanner.input, scanner.input + bytes.length))];
}

const expected = (text: string, lines: readonly string[], options = {}) => {
  const matcher = unwrap(compile(text, options));
  return lines.flatMap((line, row) => (matcher.test(line) ? [row] : []));
};

describe.each(['wasm', 'js'] as const)('lines in bytes (%s)', (engine) => {
  test(`are those that match one by one, for ${numRuns} patterns with lines`, {
    timeout: 600_000_000,
  }, () => {
    let matches = 0;
    fc.assert(
      fc.property(
        pairs,
        fc.record({ glob: fc.boolean(), strictNull: fc.boolean() }),
        ([text, lines], options) => {
          const wanted = expected(text, lines, options);
          matches += wanted.length;
          expect(matching(text, lines, engine, options)).toEqual(wanted);
        },
      ),
      { numRuns: Math.ceil(numRuns / each) },
    );
    expect(matches / numRuns).toBeGreaterThan(0.2);
  });

  test.each([
    ['ERROR', ['an ERROR', 'fine', 'ERRO', 'ERROR']],
    ['?a ?b', ['a', 'c', 'b', '']],
    ['a -b', ['a', 'a b', 'b']],
    ['%[0-9]+ms%', ['5ms', 'ms', 'took 17ms']],
    ['{ $.a = 1 }', ['{"a":1}', '{"a":1.0}', '{"a":"1"}', '{"a":2}', '{"a":1', ' {"a":1}']],
    ['{ $.a = "é" }', ['{"a":"é"}', '{"a":"\\u00e9"}', '{"\\u0061":"é"}', '{"a":"e"}']],
    ['{ $.a IS NULL }', ['{"a":null}', '{"a":[null]}', '{"a":[1]}', '{}', '{"b":null}']],
    ['{ $.a NOT EXISTS }', ['{"a":null}', '{}', 'text', '[]']],
    ['{ $.a[0] = "x" }', ['{"a":["x"]}', '{"a":{"0":"x"}}', '{"a":"x"}']],
    ['{ $.a = 1 }', ['{"a":2,"a":1}', '{"a":1,"a":2}']],
    ['[a, b=REJECT, c]', ['x REJECT y', 'x REJECT', 'x REJECT y z', 'x\tREJECT\ty', '']],
    ['[..., s=500]', ['a b 500', '500', 'a "b 500"', 'a [500]']],
    ['[a > 1]', ['2', '" 2"', '1e999', '1', '1.5.5', '+2.', '"\u00a02"', '[3]', '-', '.']],
    ['[a != 1]', ['1', '1.0', '" 1"', '10e-1', 'x', '1.0.0']],
    ['[a, b = z]', ['x z', 'x z z', 'x "z z"', 'x']],
    ['[a = z, b]', ['z x', 'z x y', 'x z y', 'z']],
    ['{ $.a > 1 }', ['{"a":2}', '{"a":"2"}', '{"a":1e999}', '{"a":1.5}', '{"a":-2}', '{"a":true}']],
    [
      '{ $.a != 1 }',
      ['{"a":1.0}', '{"a":"1"}', '{"a":"1.0"}', '{"a":2}', '{"a":null}', '{"a":[1]}'],
    ],
    ['[a, b="x y"]', ['1 x y', '1 "x y"', '1 [x y]', '1 x  y ']],
  ])('%s finds what it finds line by line', (text, lines) => {
    const wanted = expected(text, lines);
    expect(matching(text, lines, engine)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(0);
  });

  test('lines that are no UTF-8 match by what they are read as', () => {
    const scanner = Scanner.create({ engine });
    const filter = unwrap(compile('a')).over(scanner);
    const bytes = Buffer.from([0x61, 0xff, 0x0a, 0xc3, 0x61, 0x0a, 0xe2, 0x82, 0x0a]);
    scanner.bytes.set(bytes, scanner.input);
    const lines = scanner.lines(scanner.input, scanner.input + bytes.length);
    expect([...filter.matching(lines)]).toEqual([0, 1]);
  });
});
