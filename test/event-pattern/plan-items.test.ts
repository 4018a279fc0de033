import type { Item } from '@sluice/event-pattern';
import { testOfText } from '@sluice/event-pattern/internal/closures-items';
import { planItems } from '@sluice/event-pattern/internal/plan-items';
import { planText } from '@sluice/event-pattern/internal/plan-text';
import { expect, test } from 'vitest';

const span = { start: 0, end: 0 };

test('what validation refuses is asked of nothing', () => {
  const items: readonly Item[] = [
    { kind: 'cidr', block: 'nowhere', span },
    { kind: 'numeric', bounds: [{ operator: '>', lexeme: '1e400' }], span },
  ];
  expect(planItems(items, true)).toMatchObject({ blocks: [], ranges: [], numbers: [] });
  const [plan] = planText('wildcard', 'a**b', false, true);
  expect(testOfText(plan!)('ab')).toBe(false);
});

test('a wildcard with one star at an end is a prefix or a suffix, without a star it is the text', () => {
  expect(planText('wildcard', 'ab*', false, true)).toEqual([{ kind: 'prefix', text: 'ab' }]);
  expect(planText('wildcard', '*ab', false, true)).toEqual([{ kind: 'suffix', text: 'ab' }]);
  expect(planText('wildcard', 'a\\*b', false, true)).toEqual([{ kind: 'equals', text: 'a*b' }]);
  expect(planText('wildcard', 'a*b', false, true)).toMatchObject([
    { kind: 'wildcard', segments: ['a', 'b'] },
  ]);
});

test('equal bounds are one number, and a missing bound is the widest', () => {
  const numeric = (operator: '=' | '<' | '>=', lexeme: string): Item => ({
    kind: 'numeric',
    bounds: [{ operator, lexeme }],
    span,
  });
  const plan = planItems([numeric('=', '1.0'), numeric('<', '5'), numeric('>=', '7')], true);
  expect(plan.numbers).toEqual([1]);
  expect(plan.ranges).toEqual([
    { low: -Number.MAX_VALUE, high: 5, openLow: false, openHigh: true },
    { low: 7, high: Number.MAX_VALUE, openLow: false, openHigh: false },
  ]);
});

test('numbers past doubles match by their spelling: whole ones as the service has it, else all', () => {
  const items = ['9007199254740993', '1.0000000000000001'].map(
    (lexeme): Item => ({ kind: 'number', lexeme, span }),
  );
  expect(planItems(items, true).lexemes).toEqual(['9007199254740993']);
  expect(planItems(items, false).lexemes).toEqual(['9007199254740993', '1.0000000000000001']);
});

test('a prefix or suffix of a quote is also the text beside it, as the service has it', () => {
  expect(planText('prefix', 'a"', false, true)).toEqual([
    { kind: 'prefix', text: 'a"' },
    { kind: 'equals', text: 'a' },
  ]);
  expect(planText('suffix', '"a', true, true)).toMatchObject([
    { part: 'end' },
    { part: 'whole', text: 'a' },
  ]);
  expect(planText('suffix', '"a', false, false)).toEqual([{ kind: 'suffix', text: '"a' }]);
});
