import { Automaton } from '@sluice/sampling/internal/engine/automaton';
import type { FieldPlan } from '@sluice/sampling/internal/plan';
import { matchesWildcard } from '@sluice/sampling/internal/reference/wildcard';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const planOf = (...patterns: readonly string[]): FieldPlan => ({
  any: [],
  missing: [],
  isEmptyMissing: false,
  patterns: patterns.map((pattern, rule) => ({ pattern: pattern.toLowerCase(), rules: [rule] })),
});

const taking = (automaton: Automaton, text: string): number =>
  automaton.rows.bits[automaton.rowOf(text)]!;

const expected = (patterns: readonly string[], text: string): number =>
  patterns.reduce((bits, each, i) => bits | (Number(matchesWildcard(each, text)) << i), 0);

const unit = fc.constantFrom(...'aAbBİıſKΣσé\u{1f600}'.split(''));
const pattern = fc.string({ unit: fc.oneof(unit, fc.constantFrom('*', '?')), maxLength: 10 });
const text = fc.string({ unit, maxLength: 20 });

test('what is forgotten is found again', () => {
  const some = fc.uniqueArray(pattern, { maxLength: 6, selector: (each) => each.toLowerCase() });
  fc.assert(
    fc.property(some, fc.array(text), fc.nat(200), (patterns, texts, most) => {
      const automaton = new Automaton(planOf(...patterns), 1, most);
      for (const each of [...texts, ...texts]) {
        const found = expected(patterns, each);
        expect(automaton.rows.bits[automaton.rowOfRepeated(each)]).toBe(found);
        expect(taking(automaton, `${each}a`)).toBe(expected(patterns, `${each}a`));
      }
    }),
  );
});

test('patterns with more foreign letters than are remembered match all the same', () => {
  const letters = Array.from({ length: 600 }, (_, i) => String.fromCharCode(0x4e00 + i));
  const patterns = [letters.join(''), `*${letters.slice(0, 500).join('?')}*`, '*\u4e00'];
  const automaton = new Automaton(planOf(...patterns), 1);
  for (const each of [letters.join(''), letters.slice(0, 500).join('x'), 'a\u4e00', '\u4fff']) {
    expect(taking(automaton, each)).toBe(expected(patterns, each));
    expect(taking(automaton, each)).toBe(expected(patterns, each));
  }
});

test('a text that comes again is known, also after others', () => {
  const automaton = new Automaton(planOf('get', 'post', 'p*'), 1);
  const texts = ['GET', 'POST', 'GET', 'get', 'PUT', 'POST', 'PUT', '', 'PUT', 'x'.repeat(600)];
  for (const each of [...texts, ...texts]) {
    const row = automaton.rowOfRepeated(each);
    expect(automaton.rows.bits[row]).toBe(expected(['get', 'post', 'p*'], each));
  }
  expect(automaton.rowOfRepeated(undefined)).toBe(0);
});

test('more texts than are kept are all found', () => {
  const patterns = ['a1*', '*7', 'a?', '*3*', 'a*9'];
  const automaton = new Automaton(planOf(...patterns), 1, 300);
  const texts = Array.from({ length: 200 }, (_, i) => `a${i}`);
  for (const each of [...texts, 'a7', ...texts.toReversed(), 'a7', ...texts, 'a7']) {
    const row = automaton.rowOfRepeated(each);
    expect(automaton.rows.bits[row]).toBe(expected(patterns, each));
  }
});

describe('what would take others long', () => {
  const milliseconds = (automaton: Automaton, long: string): number => {
    const before = performance.now();
    taking(automaton, long);
    return performance.now() - before;
  };

  test('a chain of stars is walked once', () => {
    const automaton = new Automaton(planOf(`${'a*'.repeat(60)}b`), 1);
    expect(taking(automaton, `${'a'.repeat(60)}b`)).toBe(1);
    expect(milliseconds(automaton, 'a'.repeat(1_000_000))).toBeLessThan(1000);
  });

  test('patterns whose states explode are walked without them', () => {
    const patterns = Array.from({ length: 25 }, (_, i) => `*${'ab'[i % 2]}${'?'.repeat(100 + i)}`);
    const automaton = new Automaton(planOf(...patterns), 1);
    let random = 1;
    const long = Array.from({ length: 2000 }, () => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return 'ab'[(random >> 16) & 1];
    }).join('');
    expect(milliseconds(automaton, long)).toBeLessThan(2000);
    expect(taking(automaton, long)).toBe(expected(patterns, long));
  });
});
