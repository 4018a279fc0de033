import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from './toy.ts';

const messages = (text: string) => parse(text).diagnostics.map(({ message }) => message);

test('a tree is built with the places of its tokens', () => {
  expect(parse('(1, not xs)')).toEqual({
    ok: true,
    diagnostics: [],
    value: {
      kind: 'list',
      span: { start: 0, end: 11 },
      items: [
        { kind: 'value', text: '1', span: { start: 1, end: 2 } },
        {
          kind: 'not',
          span: { start: 4, end: 10 },
          of: { kind: 'word', text: 'xs', span: { start: 8, end: 10 } },
        },
      ],
    },
  });
});

test('a keyword ends where a longer word goes on', () => {
  expect(parse('(nothing)')).toMatchObject({
    value: { items: [{ kind: 'word', text: 'nothing' }] },
  });
});

test('a category is any of its tokens', () => {
  expect(parse("(1, 'a')")).toMatchObject({
    ok: true,
    value: { items: [{ text: '1' }, { text: "'a'" }] },
  });
});

describe('an error', () => {
  test.each([
    ['(1', 'the text ends where `)` was expected'],
    ['(1))', '`)` stands after the end'],
    ['(not)', '`)` stands where `(`, `not`, a word or a value was expected'],
    ['1', '`1` stands where `(` was expected'],
    ['', 'the text ends where `(` was expected'],
    ['(1 2)', '`2` stands where `)` was expected'],
  ])('in %j says: %s', (text, message) => {
    expect(messages(text)).toContain(message);
  });

  test('says what was found first, tokens by their names for people', () => {
    for (const message of messages('(,) (')) expect(message).not.toMatch(/Open|Close|Token|Word/);
  });

  test('keeps what was understood', () => {
    expect(parse('(1, (2')).toMatchObject({
      ok: false,
      partial: { items: [{ text: '1' }, { items: [{ text: '2' }], span: { start: 4, end: 6 } }] },
    });
  });

  test('does not hide the next one, wherever it comes from', () => {
    const { diagnostics } = parse('(#1, (2, 3, @');
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['TY1001', 'TY2001']),
    );
    const starts = diagnostics.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('limits', () => {
  test('depth is counted before any rule runs', () => {
    expect(parse(`${'('.repeat(8)}1${')'.repeat(8)}`).ok).toBe(true);
    expect(parse(`${'('.repeat(9)}1${')'.repeat(9)}`)).toEqual({
      ok: false,
      diagnostics: [
        { code: 'TY1002', severity: 'error', message: 'deeper than 8', span: { start: 8, end: 9 } },
      ],
    });
  });

  test('length too', () => {
    expect(parse('1'.repeat(10_001)).diagnostics).toMatchObject([
      { code: 'TY1003', span: { start: 10_000, end: 10_001 } },
    ]);
  });

  test('a great many errors are told no more than fifty times each way', () => {
    expect(parse('#1'.repeat(5000)).diagnostics.length).toBeLessThanOrEqual(100);
  });
});

test('any text is answered, with places inside of it, the same each time', () => {
  const parts = fc.constantFrom('(', ')', ',', '1', 'a', 'not', "'x'", "'", '#', ' ', '\n', 'not1');
  const texts = fc.oneof(
    fc.string(),
    fc.array(parts, { maxLength: 30 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const outcome = parse(text);
      expect(parse(text)).toEqual(outcome);
      expect(outcome.ok).toBe(outcome.diagnostics.length === 0);
      for (const { span } of outcome.diagnostics) {
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
