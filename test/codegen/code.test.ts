import { build, join, js, nameOf, nothing, type Part, Scope } from '@sluice/codegen';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const nasty = fc.constantFrom(
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what must not run.
  '`${globalThis.pwned = 1}`',
  '"; globalThis.pwned = 1; "',
  "'+(globalThis.pwned=1)+'",
  '\\"; globalThis.pwned = 1; //',
  '\u2028globalThis.pwned = 1\u2029',
  '*/globalThis.pwned = 1/*',
  '\n};globalThis.pwned = 1;{',
  '</script>',
  '__proto__',
  'constructor',
  '\ud800',
  '\u0000',
);
const texts = fc.oneof(
  nasty,
  fc.string({ unit: 'binary' }),
  fc.tuple(nasty, fc.string(), nasty).map((all) => all.join('')),
);

describe('a text in code', () => {
  test('comes out as it went in, and runs nothing', () => {
    const scope = new Scope();
    fc.assert(
      fc.property(texts, (text) => {
        expect(build<() => string>(scope, [], js`return ${text};`).run()).toBe(text);
        expect(globalThis).not.toHaveProperty('pwned');
      }),
      { numRuns: 2000 },
    );
  });

  test('is a key like any other', () => {
    const event = nameOf('event');
    fc.assert(
      fc.property(texts, (key) => {
        const { run } = build<(event: object) => unknown>(
          new Scope(),
          [event],
          js`return ${event}[${key}];`,
        );
        expect(run(Object.fromEntries([[key, 42]]))).toBe(42);
        expect(globalThis).not.toHaveProperty('pwned');
      }),
    );
  });

  test('never is one line too many', () => {
    expect(String(js`${'a\u2028b\u2029c\nd'}`)).toBe('"a\\u2028b\\u2029c\\nd"');
  });
});

describe('a scalar in code', () => {
  const scalars = fc.oneof(
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, -0, Number.NaN),
  );

  test('comes out as it went in, whatever stands before it', () => {
    fc.assert(
      fc.property(scalars, (value) => {
        expect(build<() => unknown>(new Scope(), [], js`return ${value};`).run()).toBe(value);
        const minus = build<() => unknown>(new Scope(), [], js`return 1 -${value};`);
        expect(minus.run()).toBe(1 - (value as number));
      }),
    );
  });

  test.each([[{}], [[]], [() => 1], [Symbol('x')], [1n], [new String('x')]])(
    'nothing else may stand there',
    (value) => {
      expect(() => js`${value as unknown as Part}`).toThrow('only code, names and plain scalars');
    },
  );
});

test('code and names stand as they are', () => {
  const name = nameOf('x');
  expect(String(js`${name} === ${js`1 + ${2}`}`)).toBe('x === 1 + 2');
  expect(String(join([js`a`, js`b`], js` && `))).toBe('a && b');
  expect(String(join([], js`,`))).toBe(String(nothing));
});

test('what only looks like code is not', () => {
  const fake = { toString: () => 'globalThis.pwned = 1', text: 'globalThis.pwned = 1' };
  expect(() => js`${fake as unknown as Part}`).toThrow();
});

test.each(['', '1a', 'a b', 'a;b', 'é', 'a-b'])('%j is no name', (id) => {
  expect(() => nameOf(id)).toThrow('not an identifier');
});
