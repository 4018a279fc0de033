import { unwrap } from '@sluice/core';
import { compile, compileAll } from '@sluice/event-pattern';
import { type ScanEngine, Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Sample, samples } from '../../support/arbitraries/event-pattern.ts';

/** Each run tries 3 patterns on 20 events, as one block. */
const numRuns = Number(process.env['SLUICE_RUNS'] ?? 300);

/** What ends a line is no part of JSON but in blanks; half a pair is no UTF-8. */
const lineOf = (text: string) => text.replace(/\p{Cs}/gu, '?').replace(/[\r\n]/g, ' ');

function blockOf(lines: readonly string[], engine: ScanEngine) {
  const scanner = Scanner.create({ engine, capacity: 1 << 16 });
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  scanner.reserve(bytes.length);
  scanner.bytes.set(bytes, scanner.input);
  return { scanner, lines: () => scanner.lines(scanner.input, scanner.input + bytes.length) };
}

/** Rows by their answers. */
const answers = (lines: readonly string[], answer: (line: string) => unknown) =>
  lines.map((line, row) => [row, answer(line)] as const);

function difference({ patterns, events }: Sample, engine: ScanEngine): unknown {
  const lines = [...events, '', 'no event', '{"a":', '[1]', '{} trailing'].map(lineOf);
  for (const pattern of patterns) {
    const compiled = compile(pattern);
    if (!compiled.ok) continue;
    const matcher = compiled.value;
    const { scanner, lines: read } = blockOf(lines, engine);
    const filter = matcher.over(scanner);
    const wanted = answers(lines, matcher.testText);
    const matching = [...filter.matching(read())];
    const foreign = [...filter.foreign];
    expect({ pattern, lines, matching }).toEqual({
      ...{ pattern, lines },
      matching: wanted.filter(([, answer]) => answer).map(([row]) => row),
    });
    expect(foreign).toEqual(wanted.filter(([, answer]) => answer === undefined).map(([r]) => r));
    hits += matching.length;
  }
  return undefined;
}

let hits = 0;

describe.each(['wasm', 'js'] as const)('events in bytes (%s)', (engine) => {
  test('match as they do one by one', { timeout: 24 * 3600 * 1000 }, () => {
    hits = 0;
    fc.assert(
      fc.property(samples({ patterns: 3, events: 20 }), (sample) => {
        expect(difference(sample, engine)).toBe(undefined);
      }),
      { numRuns },
    );
    expect(hits).toBeGreaterThan(numRuns);
  });

  test.each([0, 80])('meet the rules of a set with %i others', (others) => {
    let found = 0;
    fc.assert(
      fc.property(samples({ patterns: 3, events: 20 }), ({ patterns, events }) => {
        const rules = [
          ...patterns.filter((text) => compile(text).ok).map((text, i) => [`r${i}`, text] as const),
          ...Array.from({ length: others }, (_, i) => [`o${i}`, `{"never${i}":["x"]}`] as const),
        ];
        const set = unwrap(compileAll(rules));
        const lines = events.map(lineOf);
        const { scanner, lines: read } = blockOf(lines, engine);
        const filter = set.over(scanner);
        const matched: (readonly [number, readonly string[]])[] = [];
        filter.match(read(), (row, ids) => matched.push([row, ids]));
        const wanted = answers(lines, (line) => set.matchText(line));
        expect({ rules: patterns, lines, matched }).toEqual({
          ...{ rules: patterns, lines },
          matched: wanted.filter(([, ids]) => (ids as readonly string[] | undefined)?.length),
        });
        found += matched.length;
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
    expect(found).toBeGreaterThan(numRuns / 3);
  });

  test('rules that are added and taken away count from the next block on', () => {
    const set = unwrap(compileAll([['a', '{"x":[1]}']]));
    const { scanner, lines } = blockOf(['{"x":1}', '{"x":2,"y":"z"}'], engine);
    const filter = set.over(scanner);
    const met = () => {
      const found: unknown[] = [];
      filter.prepare();
      filter.match(lines(), (row, ids) => found.push([row, ids]));
      return found;
    };
    expect(met()).toEqual([[0, ['a']]]);
    set.add('b', '{"y":["z"]}');
    expect(met()).toEqual([
      [0, ['a']],
      [1, ['b']],
    ]);
    set.remove('a');
    expect(met()).toEqual([[1, ['b']]]);
  });
});
