import { applyFix, unwrap } from '@sluice/core';
import { codes, type Pattern, parse, validate } from '@sluice/filter-pattern';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const errors = (text: string) =>
  parse(text).diagnostics.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);

test('the first character that is no blank decides the kind', () => {
  expect(unwrap(parse(' \t\r\n{ $.a = 1 }')).kind).toBe('json');
  expect(unwrap(parse('\n[a]')).kind).toBe('space');
  expect(unwrap(parse('a')).kind).toBe('terms');
  expect(unwrap(parse('')).kind).toBe('terms');
});

test('blanks, tabs and line breaks separate tokens', () => {
  const text = '{\n  $.a\t=\r\n 1\n  &&$.b=2||$.c   NOT\nEXISTS\n}';
  expect(unwrap(parse(text))).toMatchObject({ condition: { kind: 'or' } });
});

test('spans are where things stand, parentheses included', () => {
  const text = '{ ($.a = 1 || $.b != "x y") && $.c IS NULL }';
  const { condition } = unwrap(parse(text)) as Extract<Pattern, { kind: 'json' }>;
  if (condition.kind !== 'and') throw new Error(condition.kind);
  const shown = condition.operands.map(({ span }) => text.slice(span.start, span.end));
  expect(shown).toEqual(['($.a = 1 || $.b != "x y")', '$.c IS NULL']);
});

test('operands of the same kind are taken in', () => {
  expect(unwrap(parse('{ ($.a = 1 && $.b = 2) && ($.c = 3 && ($.d = 4)) }'))).toMatchObject({
    condition: { kind: 'and', operands: [{}, {}, {}, {}] },
  });
});

test('a value without quotes is a number where it reads as one', () => {
  const valueOf = (written: string) => {
    const pattern = unwrap(parse(`{ $.a = ${written} }`));
    return (
      pattern.kind === 'json' && pattern.condition.kind === 'compare' && pattern.condition.value
    );
  };
  for (const lexeme of ['1', '-1', '+1000', '1.50', '.5', '5.', '10e-3', '1E+5']) {
    expect(valueOf(lexeme)).toMatchObject({ kind: 'number', lexeme });
  }
  for (const text of ['0x10', 'inf', 'NaN', '1.2.3', '1e', '-', '4*', 'a-b', 'NULL', 'IS', 'and']) {
    expect(valueOf(text)).toMatchObject({ kind: 'text', text });
  }
});

test('keywords are also names of fields and values', () => {
  expect(parse('[not, is, null, exists, and = or, start, end]').ok).toBe(true);
  expect(parse('{ $.IS = NOT && $.NULL = EXISTS && $.and = AND }').ok).toBe(true);
});

test('several faults are told, each where it stands', () => {
  expect(errors('{ $.a == 1 && $.b > x && $.c = d e }')).toEqual([
    'FP2004 ==',
    'FP3001 x',
    'FP2008 d e',
  ]);
  expect(errors('ok a:b ? c*d')).toEqual(['FP2009 :', 'FP2009 *']);
});

test('what is never closed is told once', () => {
  expect(errors('{ $.a = "x }')).toEqual(['FP1002 "x }']);
  expect(errors('[a = %x]')).toEqual(['FP1003 %x]']);
});

test('a fault leaves what could be read', () => {
  const outcome = parse('{ $.a = 1 && $.b == 2 && $.c = }');
  expect(outcome.ok).toBe(false);
  expect(!outcome.ok && outcome.partial).toMatchObject({
    kind: 'json',
    condition: { kind: 'and' },
  });
});

describe('a fix mends what it is for', () => {
  const bad = Object.values(codes)
    .map(({ code, bad: text }) => ({ code, text }))
    .filter(
      (one): one is { code: string; text: string } =>
        typeof one.text === 'string' &&
        validate(one.text).diagnostics.some(
          ({ code, fix }) => code === one.code && fix !== undefined,
        ),
    );

  test('most codes have one', () => {
    expect(bad.length).toBeGreaterThan(20);
  });

  test.each(bad)('$code', ({ code, text }) => {
    const { diagnostics } = validate(text);
    const { fix } = diagnostics.find((one) => one.code === code)!;
    const mended = validate(applyFix(text, fix!)).diagnostics.map((one) => one.code);
    const before = diagnostics.filter((one) => one.code === code).length;
    expect(mended.filter((one) => one === code).length).toBeLessThan(before);
  });
});

describe('one fix makes a pattern that is accepted', () => {
  test.each([
    ['{ $.a = 1, $.b = x }', '{ $.a = 1 && $.b = x }'],
    ['{ $.a = "x" , $.b = x }', '{ $.a = "x"  && $.b = x }'],
    ['[a = x OR a = y, ...]', '[a = x || a = y, ...]'],
    ['[a = x and a != y, ...]', '[a = x && a != y, ...]'],
    ['[a = black and white, b]', '[a = "black and white", b]'],
    ['{ $.a === 1 }', '{ $.a = 1 }'],
    ['{ $.a !== x }', '{ $.a != x }'],
    ['{ $.a =~ %x% }', '{ $.a = %x% }'],
    ['{ $.a = x %y% }', '{ $.a = "x %y%" }'],
    ['{ $.a = http://x.y/z?q=1&r }', '{ $.a = "http://x.y/z?q=1&r" }'],
    ['{$.a=a/b&&$.b=2}', '{$.a="a/b"&&$.b=2}'],
    ['{ a = 1 }', '{ $.a = 1 }'],
    ['{ .a = 1 }', '{ $.a = 1 }'],
    ['{ "a b" = 1 }', "{ $.['a b'] = 1 }"],
    ['{ $a = 1 }', '{ $.a = 1 }'],
    ['$.a = 1', '{ $.a = 1 }'],
    ['($.a IS NULL) || ($.b = 2)', '{ ($.a IS NULL) || ($.b = 2) }'],
    ['cost $5', 'cost "$5"'],
    ['*ERR*', 'ERR'],
    ['a*b', '"a*b"'],
    ['[…, b = x]', '[..., b = x]'],
  ])('%s', (text, wanted) => {
    const fix = validate(text).diagnostics.find(({ severity }) => severity === 'error')?.fix;
    expect(fix && applyFix(text, fix)).toBe(wanted);
    expect(validate(wanted).ok).toBe(true);
  });

  test.each([
    '{ $.a > $.b }',
    '{ $.a > 1,000 }',
    '{ $.a > a/b }',
    '{ $.a > x y }',
    '{ 1 = 2 }',
    '{ "it\'s" = 1 }',
    '{ $.a[*].b@[*]c = 1 }',
    '$.a',
    '!($.a = 1)',
  ])('%s has none', (text) => {
    const errors = validate(text).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ fix }) => fix)).toEqual([undefined]);
  });
});

test('any text is read, in time that grows with its length alone', () => {
  const texts = fc.string({
    unit: fc.constantFrom(...'{}[]()"%$.=!<>&|?-*,\\ aN1\n“\u0000'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, (text) => {
      expect(
        parse(text).diagnostics.every(
          ({ span }) => span.start <= span.end && span.end <= text.length,
        ),
      ).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  '(',
  '[',
  '{',
  '"',
  '%',
  '!',
  '$.',
  '\\',
  '- ',
  '? ',
  '= ',
  '&& ',
  '“',
  "'",
  'a-',
  '$.a=1||',
  '[a,',
  'é ',
  '"\\"',
  '%a% ',
  '& ',
])('sixteen thousand characters of %s are read within a second', (unit) => {
  for (const before of ['', '{ ', '[']) {
    const text = before + unit.repeat(16_000 / unit.length);
    const begun = process.cpuUsage();
    parse(text);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000);
  }
});
