import { type Language, unwrap } from '@sluice/core';
import * as inputTransformer from '@sluice/event-pattern/input-transformer';
import { describe, expect, test } from 'vitest';

const { answer, codes, explain } = inputTransformer;
const event = '{"detail": {"n": 1.0, "text": "hi"}}';

test('the package is a language', () => {
  const language: Language<
    inputTransformer.Transformation,
    inputTransformer.Transformer,
    inputTransformer.TransformerInput,
    inputTransformer.Delivery,
    inputTransformer.TransformerOptions
  > = inputTransformer;
  expect([language.id, language.title]).toEqual([
    'input-transformer',
    'EventBridge input transformers',
  ]);
});

describe('an answer', () => {
  test.each(Object.entries(codes).filter(([, { number }]) => number > 5000 && number < 6000))(
    '%s: its examples show it',
    (_name, { code, bad, good }) => {
      const given = (example: typeof bad) => {
        const { text, input } = example as { text: string; input: unknown };
        return answer(text, input).diagnostics.map((one) => one.code);
      };
      expect(given(bad)).toContain(code);
      expect(given(good)).not.toContain(code);
    },
  );

  test('gives the text, and its value where it is JSON', () => {
    expect(unwrap(answer('{"n": <n>}', { paths: { n: '$.detail.n' }, event }))).toEqual({
      delivered: true,
      output: '{"n": 1.0}',
      outputJson: { n: 1 },
    });
    expect(unwrap(answer('"a"\n"b"', { event }))).toEqual({ delivered: true, output: '"a"\n"b"' });
  });

  test('says why nothing arrives', () => {
    expect(unwrap(answer('<t>', { paths: { t: '$.detail.text' }, event }))).toEqual({
      delivered: false,
      errorCode: 'INVALID_JSON',
      errorMessage: 'Invalid input for target.',
      rendered: 'hi',
    });
  });

  test.each([
    ['a number instead of an input', 7],
    ['a list instead of an input', []],
    ['no input at all', null],
    ['a list of paths', { paths: [] }],
    ['a path that is a number', { paths: { a: 1 } }],
    ['an event that is no text', { event: {} }],
    ['an unknown profile', { profile: 'bus' }],
    ['a context of numbers', { context: { ruleName: 1 } }],
    ['an input path that is a number', { inputPath: 1 }],
    ['a constant that is a number', { inputConstant: 1 }],
    ['a target that is a number', { targetId: 1 }],
  ])('%s is refused as an input', (_what, input) => {
    expect(answer('"a"', input).diagnostics).toMatchObject([{ code: 'IT5004' }]);
  });

  test('errors of the text come first', () => {
    expect(answer('', { event: 1 }).diagnostics.map(({ code }) => code)).toEqual([
      'IT1001',
      'IT5004',
    ]);
  });

  test('needs no event for a constant', () => {
    expect(unwrap(answer('', { inputConstant: '{}' }))).toMatchObject({ output: '{}' });
  });
});

describe('an explanation', () => {
  const summary = (text: string, options: object, input?: string) =>
    unwrap(explain(text, input, options)).summary;

  test('says what is sent', () => {
    expect(summary('', { inputConstant: '' })).toBe(
      'Sends an empty text, which the service drops.',
    );
    expect(summary('', { inputConstant: '1' })).toBe('Sends the same JSON for every event.');
    expect(summary('', { inputPath: '' })).toBe('Sends an empty object for every event.');
    expect(summary('', { inputPath: '$' })).toBe('Sends the whole event.');
    expect(summary('', { inputPath: '$.a' })).toBe(
      'Sends the value at `$.a` as JSON, or `{}` where there is none.',
    );
    expect(summary('{"a": 1}', {})).toBe('Sends a JSON object, the same for every event.');
    expect(summary('"<a>"', { paths: { a: '$.a' } })).toBe('Sends a text, filled in at 1 place.');
  });

  test('says whether it arrives', () => {
    expect(summary('', { inputPath: '$.a' }, event)).toContain('The target receives it.');
    expect(summary('<a>', { paths: { a: '$.a' } }, event)).toContain(
      'Nothing is sent: the text is empty.',
    );
    expect(summary('<a>', { paths: { a: '$.detail.text' } }, event)).toContain(
      'It is no JSON and goes to the dead letters.',
    );
  });

  test('shows what each placeholder becomes', () => {
    const options = { paths: { a: '$.detail' } };
    const { clauses } = unwrap(
      explain('"<a> <b-c>" <aws.events.rule-name>', event, { paths: undefined }),
    );
    expect(clauses.map(({ text }) => text)).toEqual([
      '`<a>` is defined nowhere and stays as it is',
      '`<b-c>` is defined nowhere and stays as it is',
      '`aws.events.rule-name` as plain text: no quotes, nothing where it is missing',
    ]);
    expect(
      unwrap(explain('{"a": "<a>", "b": <a>}', event, options)).clauses.map(({ found }) => found),
    ).toEqual(['{"n":1.0,"text":"hi"}', '{"n":1.0,"text":"hi"}']);
  });

  test('is refused with the text, or with the event', () => {
    expect(explain('')).toMatchObject({ ok: false, diagnostics: [{ code: 'IT1001' }] });
    expect(explain('"a"', '[]')).toMatchObject({ ok: false, diagnostics: [{ code: 'IT5003' }] });
  });
});
