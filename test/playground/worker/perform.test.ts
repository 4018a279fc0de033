import { encode, Unfit } from '@sluice/playground/internal/worker/encode';
import { perform } from '@sluice/playground/internal/worker/perform';
import { type LanguageTask, type Verb, verbs } from '@sluice/playground/internal/worker/task';
import { languages } from 'sluice';
import { describe, expect, test } from 'vitest';

const ask = (verb: Verb, text: string, rest: Partial<LanguageTask> = {}) =>
  perform({ kind: 'language', language: 'event-pattern', verb, text, ...rest }).body as never as {
    readonly ok: boolean;
    readonly value: unknown;
  };

const pattern = '{"source": ["shop"]}';

describe('a verb', () => {
  test.each(languages.flatMap(({ id }) => verbs.map((verb) => [verb, id] as const)))(
    '%s of %s answers plain JSON, whatever the text',
    (verb, language) => {
      for (const text of ['', '{', pattern, '{ $.a = 1 }', '"<a>"', '\u0000']) {
        const { body } = perform({ kind: 'language', language, verb, text });
        expect(JSON.parse(JSON.stringify(body))).toEqual(body);
      }
    },
  );

  test('compile shows the plan and the code', () => {
    expect(JSON.stringify(ask('compile', pattern).value)).toContain('shop');
  });

  test('evaluate takes the words of the case files', () => {
    const input = { event: '{"source": "shop"}' };
    expect(ask('evaluate', pattern, { input }).value).toEqual({ matches: true });
    expect(ask('evaluate', pattern, { input: {} }).value).toEqual({ valid: true });
  });

  test('explain takes them too', () => {
    const event = { input: { event: '{"source": "x"}' } };
    expect(ask('explain', pattern, event).value).toMatchObject({ matches: false });
    const line = { language: 'filter-pattern', input: { message: 'ERROR' } };
    expect(ask('explain', 'ERROR', line).value).toMatchObject({ matches: true });
  });

  test('options may stand in the input', () => {
    const text = '{"a": [{"wildcard": "x*"}]}';
    expect(ask('validate', text).ok).toBe(true);
    expect(ask('validate', text, { input: { profile: 'sns' } }).ok).toBe(false);
    expect(ask('validate', text, { options: { profile: 'sns' } }).ok).toBe(false);
  });

  test('with options of the wrong kind is the caller’s fault', () => {
    const paths = {
      get a(): string {
        throw new Error('no');
      },
    };
    const odd = { language: 'input-transformer', options: { paths } };
    expect(() => ask('validate', '"<a>"', odd)).toThrow(Unfit);
    expect(() => ask('validate', '', { language: 'nonsense' })).toThrow('there is no language');
  });
});

describe('an encoded answer', () => {
  test('names what was wrong with the question', async () => {
    const unfit = () => {
      throw new Unfit('odd');
    };
    expect(await encode(unfit)).toEqual({ status: 400, body: '', fault: 'odd' });
  });
});
