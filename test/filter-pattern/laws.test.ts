import { type Condition, type Pattern, parse, validate } from '@sluice/filter-pattern';
import { formatPattern } from '@sluice/filter-pattern/internal/format';
import { invalidTerm } from '@sluice/filter-pattern/internal/reading/service-lexer';
import { conditionsOf, leavesOf } from '@sluice/filter-pattern/internal/walk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patterns } from '../support/arbitraries/filter-pattern.ts';

const pieces = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '$.a',
  "$.['b c']",
  '$.a[0]',
  '$.*',
  '=',
  '!=',
  '<',
  '>=',
  '&&',
  '||',
  '1',
  '-1.5e3',
  'x*',
  '"y z"',
  '"',
  '%a|b%',
  '%',
  '%[%',
  'IS',
  'NULL',
  'TRUE',
  'NOT',
  'EXISTS',
  ',',
  '...',
  'name',
  '?',
  '-',
  '!',
  'and',
  ' ',
  '\t',
  ':',
  "'",
  '“',
  '\\',
  'é',
];

const soup = fc
  .tuple(
    fc.constantFrom('', '{', '['),
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }),
    fc.constantFrom('', ' '),
    fc.constantFrom('', '}', ']'),
  )
  .map(([open, parts, between, close]) => [open, ...parts, close].join(between));

/** A pattern with one place changed. */
const nearly = fc
  .tuple(patterns, fc.nat(60), fc.nat(2), fc.constantFrom(...pieces))
  .map(([pattern, at, length, put]) => {
    const text = formatPattern(pattern);
    return text.slice(0, at) + put + text.slice(at + length);
  });

const texts = fc.oneof(soup, nearly);

const kinds = (pattern: Pattern) =>
  conditionsOf(pattern)
    .flatMap((one: Condition) => leavesOf(one))
    .map(({ kind }) => kind);

test('what is accepted was read to the last character', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const outcome = parse(text);
      if (!outcome.ok) return;
      expect([text, kinds(outcome.value)]).not.toEqual([text, expect.arrayContaining(['broken'])]);
      expect([text, invalidTerm(text, outcome.value.kind)]).toEqual([text, undefined]);
    }),
    { numRuns: 10_000 },
  );
});

test('children lie inside their parents, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const outcome = parse(text);
      if (outcome.ok) inOrder(outcome.value, 0, text.length, text);
    }),
    { numRuns: 5_000 },
  );
});

interface Placed {
  readonly span: { readonly start: number; readonly end: number };
}

const isPlaced = (value: unknown): value is Placed =>
  typeof value === 'object' && value !== null && 'span' in value;

function inOrder(node: Placed, from: number, to: number, text: string): void {
  expect([text, node.span.start >= from && node.span.end <= to]).toEqual([text, true]);
  let at = node.span.start;
  for (const child of Object.values(node).flat().filter(isPlaced)) {
    inOrder(child, at, node.span.end, text);
    at = child.span.end;
  }
}

test('the first error has the words of the service, and nothing else has any', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { diagnostics } = validate(text);
      const first = diagnostics.find(({ severity }) => severity === 'error');
      for (const one of diagnostics) {
        expect([text, one.awsMessage !== undefined]).toEqual([text, one === first]);
      }
    }),
    { numRuns: 5_000 },
  );
});
