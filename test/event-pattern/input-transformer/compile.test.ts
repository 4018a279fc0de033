import { unwrap } from '@sluice/core';
import {
  compile,
  describe as described,
  evaluate,
  format,
  parse,
  validate,
} from '@sluice/event-pattern/input-transformer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { event, jsonText, transformer } from './arbitrary.ts';

const numRuns = Number(process.env['FC_RUNS'] ?? 3000);
const context = { ruleName: 'n"1', pipeName: 'p' };

describe('a compiled transformer', () => {
  test('agrees with the reference on every event', () => {
    let delivered = 0;
    let refused = 0;
    fc.assert(
      fc.property(transformer, event, ({ text, options }, one) => {
        const compiled = compile(text, options);
        if (!compiled.ok) return;
        const input = { event: one, context };
        const outcome = compiled.value.apply(input);
        expect(outcome).toEqual(evaluate(compiled.value.transformation, input));
        if (unwrap(outcome).delivered) delivered += 1;
        else refused += 1;
      }),
      { numRuns },
    );
    expect(Math.min(delivered, refused)).toBeGreaterThan(numRuns / 50);
  });

  test('agrees with the reference on input paths', () => {
    const path = fc
      .array(fc.constantFrom('.a', '.b', '[0]', '[*]', '.body'), { maxLength: 4 })
      .map((steps) => `$.a${steps.join('')}`);
    fc.assert(
      fc.property(
        path,
        fc.constantFrom('rule' as const, 'pipes' as const),
        jsonText,
        (inputPath, profile, value) => {
          const { apply, transformation } = unwrap(compile('', { inputPath, profile }));
          const one = `{"a": ${value}}`;
          expect(apply(one)).toEqual(evaluate(transformation, one));
        },
      ),
      { numRuns: numRuns / 3 },
    );
  });

  test('a rule delivers JSON or nothing', () => {
    fc.assert(
      fc.property(transformer, event, ({ text, options }, one) => {
        const compiled = compile(text, { ...options, profile: 'rule' });
        if (!compiled.ok || compiled.value.plan?.form !== 'structured') return;
        const delivery = unwrap(compiled.value.apply({ event: one, context }));
        if (delivery.delivered) JSON.parse(delivery.output);
      }),
      { numRuns },
    );
  });

  test('runs by the reference where that is asked', () => {
    const { apply } = unwrap(compile('{"v": <v>}', { paths: { v: '$.v' }, engine: 'reference' }));
    expect(unwrap(apply('{"v": 1.0}'))).toEqual({ delivered: true, output: '{"v": 1.0}' });
  });

  test('is refused with the diagnostics of the text', () => {
    expect(compile('')).toMatchObject({ ok: false, diagnostics: [{ code: 'IT1001' }] });
  });

  test('refuses an event that is no object, whatever the engine', () => {
    for (const engine of ['auto', 'reference'] as const) {
      const { apply } = unwrap(compile('"<v>"', { paths: { v: '$.v' }, engine }));
      expect(apply('[]')).toMatchObject({ ok: false, diagnostics: [{ code: 'IT5003' }] });
      expect(apply('{')).toMatchObject({ ok: false, diagnostics: [{ code: 'IT5002' }] });
      expect(apply({ event: undefined } as never)).toMatchObject({
        ok: false,
        diagnostics: [{ code: 'IT5001' }],
      });
    }
  });

  test('a constant needs no event, and an empty one sends nothing', () => {
    for (const engine of ['auto', 'reference'] as const) {
      expect(unwrap(unwrap(compile('', { inputConstant: '1', engine })).apply(''))).toEqual({
        delivered: true,
        output: '1',
      });
      expect(unwrap(unwrap(compile('', { inputConstant: '', engine })).apply(''))).toEqual({
        delivered: false,
        rendered: '',
      });
    }
  });

  test('an event of a thousand levels is written without recursion', () => {
    const deep = `${'['.repeat(900)}1${']'.repeat(900)}`;
    const { apply } = unwrap(compile('{"v": <v>}', { paths: { v: '$.v' } }));
    expect(unwrap(apply(`{"v": ${deep}}`))).toEqual({ delivered: true, output: `{"v": ${deep}}` });
  });

  test('describes itself as plain data', () => {
    const plan = (text: string, options: object) => described(unwrap(compile(text, options)));
    expect(
      plan('{"v": <v>, "w": "<v>", "n": <aws.events.rule-name>}', { paths: { v: '$.v' } }),
    ).toEqual({
      profile: 'rule',
      form: 'structured',
      values: ['$.v', 'ruleName'],
      pieces: [
        '{"v": ',
        { value: 0, quoted: false },
        ', "w": "',
        { value: 0, quoted: true },
        '", "n": ',
        { value: 1, quoted: false },
        '}',
      ],
    });
    expect(plan('"x"', { engine: 'reference' })).toEqual({
      profile: 'rule',
      form: 'text',
      engine: 'reference',
    });
    expect(plan('', { inputPath: '$.v' })).toEqual({ profile: 'rule', path: '$.v' });
    expect(plan('', { inputPath: '' })).toEqual({ profile: 'rule', path: '' });
    expect(plan('', { inputConstant: '1' })).toEqual({ profile: 'rule', constant: '1' });
  });
});

describe('the canonical text', () => {
  const shape = (text: string, options: object) =>
    JSON.stringify(unwrap(parse(text, options)), (key, value) => {
      if (key === 'span') return undefined;
      return Array.isArray(value) ? value.filter((part) => part?.kind !== 'blank') : value;
    });

  test('means the same up to blanks, and is its own canonical text', () => {
    fc.assert(
      fc.property(transformer, ({ text, options }) => {
        if (!validate(text, options).ok) return;
        const canonical = unwrap(format(text, options));
        expect(unwrap(format(canonical, options))).toBe(canonical);
        expect(joined(shape(canonical, options))).toBe(joined(shape(text, options)));
      }),
      { numRuns: numRuns / 3 },
    );
  });

  /** Texts that only a blank kept apart are one text. */
  const joined = (json: string) => json.replaceAll('"},{"kind":"text","text":"', '');

  test('delivers the same JSON', () => {
    fc.assert(
      fc.property(transformer, event, ({ text, options }, one) => {
        const before = compile(text, options);
        if (!before.ok || before.value.plan?.form !== 'structured') return;
        const after = unwrap(compile(unwrap(format(text, options)), options));
        const [left, right] = [before.value, after].map((each) => unwrap(each.apply(one)));
        expect(right!.delivered).toBe(left!.delivered);
        if (left!.delivered && right!.delivered)
          expect(JSON.parse(right!.output)).toEqual(JSON.parse(left!.output));
      }),
      { numRuns: numRuns / 3 },
    );
  });

  test('leaves a path, a constant and the free text of pipes alone', () => {
    expect(unwrap(format('', { inputPath: '$' }))).toBe('');
    expect(unwrap(format(' hi <$.a> ', { profile: 'pipes' }))).toBe(' hi <$.a> ');
    expect(unwrap(format('\n "hi" '))).toBe('"hi"');
    expect(format('{')).toMatchObject({ ok: false });
  });
});
