import { unwrap } from '@sluice/core';
import { compile, compileAll } from '@sluice/filter-pattern';
import { formatPattern } from '@sluice/filter-pattern/internal/format';
import { Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor, patterns } from '../../support/arbitraries/filter-pattern.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 4_000);
const each = 20;

/** Messages as lines of one block: what ends a line is in none of them. */
const lineOf = (message: string) => message.replace(/\p{Cs}/gu, '?').replace(/[\r\n]/g, ' ');

const sets = fc.array(patterns, { minLength: 1, maxLength: 40 }).chain((all) =>
  fc.tuple(
    fc.constant(all.map((pattern) => formatPattern(pattern))),
    fc.array(fc.oneof(...all.slice(0, 5).map(messagesFor)).map(lineOf), {
      minLength: each,
      maxLength: each,
    }),
  ),
);

const named = (texts: readonly string[]) => texts.map((text, i) => [`r${i}`, text] as const);

describe.each(['wasm', 'js'] as const)('a set of patterns over lines in bytes (%s)', (engine) => {
  function idsByRow(texts: readonly string[], lines: readonly string[], options = {}) {
    const scanner = Scanner.create({ engine, capacity: 4096 });
    const filter = unwrap(compileAll(named(texts), options)).over(scanner);
    const ids: (readonly string[])[] = lines.map(() => []);
    // In two blocks: nothing of the first may be left in the second.
    const half = Math.ceil(lines.length / 2);
    for (const from of [0, half]) {
      const text = lines.slice(from, from + half).map((line) => `${line}\n`);
      const bytes = Buffer.from(text.join(''));
      scanner.reserve(bytes.length);
      scanner.bytes.set(bytes, scanner.input);
      filter.match(scanner.lines(scanner.input, scanner.input + bytes.length), (row, found) => {
        expect(found).not.toEqual([]);
        ids[from + row] = found;
      });
    }
    return ids;
  }

  const oneByOne = (texts: readonly string[], lines: readonly string[], options = {}) => {
    const all = named(texts).map(([id, text]) => [id, unwrap(compile(text, options))] as const);
    return lines.map((line) => all.flatMap(([id, { test: holds }]) => (holds(line) ? [id] : [])));
  };

  test(`says of each pattern what it says alone, for ${numRuns / 2} sets with lines`, {
    timeout: 600_000_000,
  }, () => {
    let matches = 0;
    fc.assert(
      fc.property(
        sets,
        fc.record({ glob: fc.boolean(), strictNull: fc.boolean() }),
        ([texts, lines], options) => {
          const wanted = oneByOne(texts, lines, options);
          matches += wanted.flat().length;
          expect(idsByRow(texts, lines, options)).toEqual(wanted);
          const set = unwrap(compileAll(named(texts), options));
          expect(lines.map((line) => set.matchText(line))).toEqual(wanted);
        },
      ),
      { numRuns: Math.ceil(numRuns / each / 2) },
    );
    expect(matches).toBeGreaterThan(numRuns / 4);
  });

  test.each([
    [
      ['ab', 'abc', 'bc', 'b', 'aab'],
      ['aabc', 'abab', 'b', 'c', 'ab c', 'xaab'],
    ],
    [
      ['-a', '-b -c', 'a -b', ''],
      ['a', 'b', 'a b', 'c', 'x'],
    ],
    [
      ['?a ?b', '%a+%', '%[^a]%', '"é"'],
      ['a', 'b', 'é', 'caé'],
    ],
    [
      ['{ $.a = "x" }', '{ $.a = "y" || $.b = 1 }', '{ $.a = "x" && $.b > 1 }', '{ $.b != 1 }'],
      ['{"a":"x"}', '{"a":"\\u0078","b":2}', '{"b":1.0}', '{"b":"1"}', '{"a":"y","b":3}', 'x'],
    ],
    [
      ['{ $.a = 1 }', '{ $.a = 10 }', '{ $.a = 1.0 }', '{ $.a = "" }', '{ $.a IS NULL }'],
      ['{"a":1}', '{"a":"1"}', '{"a":1e1}', '{"a":"10"}', '{"a":""}', '{"a":[null]}', '{"a":1,'],
    ],
    [
      ['[a, b = x]', '[a = x, b]', '[a, b = x, c]', '[..., c = x]', '[a, b = 1]', '[a, b > 0]'],
      ['x x', 'x x x', '1 1.0', 'x', 'y x z w', '"x x" x', '1 " 1"', 'x\tx'],
    ],
    [
      ['[a, b = x]', '{ $.a = x }', 'x', '{ $.a[0] = x }', '[a != 1]'],
      ['y x', '{"a":"x"}', '{"a":["x"]}', '1', '{"a": "x"}'],
    ],
  ])('%j finds what each finds', (texts, lines) => {
    const wanted = oneByOne(texts, lines);
    expect(idsByRow(texts, lines)).toEqual(wanted);
    for (const [id] of named(texts)) expect(wanted.flat()).toContain(id);
  });

  test('of hundreds of patterns each is found', () => {
    const kinds = [
      (i: number) => `word${i}`,
      (i: number) => `{ $.a = "v${i}" }`,
      (i: number) => `[x, y = t${i}, ...]`,
    ];
    const texts = Array.from({ length: 300 }, (_, i) => kinds[i % 3]!(i));
    const lines = texts.flatMap((_, i) => [`word${i} t${i} end`, `{"a":"v${i}"}`]);
    expect(idsByRow(texts, lines)).toEqual(oneByOne(texts, lines));
  });
});

describe('compileAll', () => {
  test('names the rule that is wrong and keeps the good ones', () => {
    const outcome = compileAll({ good: 'ERROR', bad: '{ $.a' });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics.some(({ message }) => message.startsWith('rule "bad": '))).toBe(
      true,
    );
    const { partial } = outcome as Extract<typeof outcome, { ok: false }>;
    expect(partial?.matchText('an ERROR')).toEqual(['good']);
  });

  test('of two patterns with one id takes the later, in its place', () => {
    const set = unwrap(
      compileAll([
        ['a', 'x'],
        ['b', 'y'],
        ['a', 'y'],
      ]),
    );
    expect(set.matchText('y')).toEqual(['b', 'a']);
  });

  test('without patterns finds nothing', () => {
    const scanner = Scanner.create({ capacity: 4096 });
    const filter = unwrap(compileAll([])).over(scanner);
    scanner.bytes.set(Buffer.from('a\n'), scanner.input);
    filter.match(scanner.lines(scanner.input, scanner.input + 2), () => {
      throw new Error('nothing can match');
    });
  });
});
