import { applyFix, unwrap } from '@sluice/core';
import {
  codes,
  evaluate,
  format,
  parse,
  validate,
} from '@sluice/filter-pattern/selection-criteria';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const numRuns = Number(process.env['FC_RUNS'] ?? 500);
const said = (text: string) => validate(text).diagnostics.map(({ code }) => code);
const holds = (text: string, account: string, region: string) =>
  evaluate(unwrap(parse(text), text), { '@aws.account': account, '@aws.region': region });

describe('the catalogue', () => {
  test.each(Object.values(codes))('$code: its examples show it', ({ code, bad, good }) => {
    expect(said(String(bad))).toContain(code);
    expect(said(String(good))).not.toContain(code);
  });
});

describe('criteria', () => {
  test('compare the account and the Region', () => {
    expect(holds('@aws.account = "1"', '1', 'r')).toBe(true);
    expect(holds('@aws.account != "1"', '1', 'r')).toBe(false);
    expect(holds("@aws.region IN ('a', 'b')", '1', 'b')).toBe(true);
    expect(holds('@aws.region NOT IN ("a", "b")', '1', 'b')).toBe(false);
  });

  test('AND binds tighter than OR', () => {
    const text = '@aws.account = "1" OR @aws.account = "2" AND @aws.region = "r"';
    expect(holds(text, '1', 'x')).toBe(true);
    expect(holds(text, '2', 'x')).toBe(false);
    expect(holds(text.replace('@', '(@').replace(' AND', ') AND'), '1', 'x')).toBe(false);
  });

  test('the empty text selects everything', () => {
    expect(holds('', '1', 'r')).toBe(true);
    expect(unwrap(format('  '))).toBe('');
  });

  test('a field that an event lacks is equal to nothing', () => {
    const criteria = unwrap(parse('@aws.account = "1"'));
    expect(evaluate(criteria, {})).toBe(false);
    expect(evaluate(unwrap(parse('@aws.account != "1"')), {})).toBe(true);
    const broken = parse('@aws.account = ');
    expect(broken.ok).toBe(false);
    if (!broken.ok) expect(evaluate(broken.partial!, {})).toBe(false);
  });

  test('the service refuses once, however much is wrong', () => {
    const texts = ['@aws.account = 1 OR @source.log = "a" && x', 'x'.repeat(70_000), '& &'];
    for (const text of texts) {
      const answers = validate(text).diagnostics.flatMap(({ awsMessage }) => awsMessage ?? []);
      expect(answers).toHaveLength(1);
    }
  });

  test('errors carry the one text that the service has', () => {
    for (const text of [
      'nonsense',
      '@source.log = "a"',
      '@aws.account IN ["1"]',
      '@aws.region =',
    ]) {
      const outcome = validate(text);
      expect(outcome.ok).toBe(false);
      expect(outcome.diagnostics[0]?.awsMessage).toBe(
        'The provided field selection criteria is invalid',
      );
    }
  });

  test.each([
    ['@aws.account IN ["1", "2"]', '@aws.account IN ("1", "2")'],
    ['@aws.account IN ["1")', '@aws.account IN ("1")'],
    ['@aws.region == "us-east-1"', '@aws.region = "us-east-1"'],
    ['@aws.region <> "us-east-1"', '@aws.region != "us-east-1"'],
    ['@aws.region = us-east-1', '@aws.region = "us-east-1"'],
    ['@aws.acount = "111111111111"', '@aws.account = "111111111111"'],
    ['@aws.region not in ("a")', '@aws.region NOT in ("a")'],
  ])('%s is mended to %s', (text, mended) => {
    const fix = validate(text).diagnostics.find((one) => one.fix !== undefined)!.fix!;
    expect(applyFix(text, fix)).toBe(mended);
  });

  test('what cannot be read at all has no tree', () => {
    expect(validate(`${'('.repeat(70)}`)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'FP2502' }],
    });
    expect(validate('x'.repeat(70_000))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'FP4500' }],
    });
    expect(format('nonsense')).toMatchObject({ ok: false });
  });

  test('a million of anything is answered within two seconds', () => {
    for (const unit of ['(', '"', '@', 'AND ', ',', '@aws.account = "1" OR ']) {
      const begun = performance.now();
      validate(unit.repeat(60_000 / unit.length));
      validate(unit.repeat(1_000_000));
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });
});

const text = fc.oneof(
  fc.constantFrom('1', '2', 'us-east-1', '"', '\\', "it's"),
  fc.string({ maxLength: 4 }),
);
const quoted = text.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`);
const field = fc.constantFrom('@aws.account', '@aws.region');
const written = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.tuple(field, fc.constantFrom('=', '!='), quoted).map((all) => all.join(' ')),
    fc
      .tuple(
        field,
        fc.constantFrom('IN', 'NOT IN'),
        fc.array(quoted, { minLength: 1, maxLength: 3 }),
      )
      .map(([name, operator, list]) => `${name} ${operator} (${list.join(',')})`),
    fc
      .tuple(tie('any'), fc.constantFrom('AND', 'OR'), tie('any'))
      .map(([left, sign, right]) => `(${left}) ${sign} ${right}`),
  ),
})).any;

describe('laws', () => {
  const fields = fc.record({ '@aws.account': text, '@aws.region': text });

  test('the canonical text means the same and is its own canonical text', () => {
    fc.assert(
      fc.property(written, fields, (criteria, event) => {
        const canonical = unwrap(format(criteria), criteria);
        expect(unwrap(format(canonical))).toBe(canonical);
        expect(evaluate(unwrap(parse(canonical)), event)).toBe(
          evaluate(unwrap(parse(criteria)), event),
        );
      }),
      { numRuns },
    );
  });

  test('nothing throws, spans lie inside, and a failure says why', () => {
    const anything = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            '@aws.account',
            '(',
            ')',
            '[',
            ']',
            'AND',
            'IN',
            'NOT',
            '=',
            '"a"',
            "'",
            ',',
            'x',
          ),
        )
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(anything, (one) => {
        const { ok, diagnostics } = validate(one);
        expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(!ok);
        for (const { span } of diagnostics) {
          expect(span.start >= 0 && span.start <= span.end && span.end <= one.length).toBe(true);
        }
      }),
      { numRuns: numRuns * 4 },
    );
  });
});
