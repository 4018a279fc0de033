import { unwrap } from '@sluice/core';
import { compile, describe as described, type FilterPatternOptions } from '@sluice/filter-pattern';
import { expect, test } from 'vitest';
import { printedWithoutEval } from '../support/without-eval.ts';

const matcher = (text: string, options: FilterPatternOptions = {}) =>
  unwrap(compile(text, options), text);

test('code is made where it may be, and says itself', () => {
  const made = matcher('{ $.a = x || $.a = y || $.a[0] = z && $.b != 1 }');
  expect(made.engine).toBe('code');
  expect(made.source).toContain('memberOf');
  expect(described(made)).toMatchObject({ engine: 'code', plan: { kind: 'json' } });
  expect(JSON.parse(JSON.stringify(described(made)))).toEqual(described(made));
});

test('closures and the reference have no source', () => {
  for (const engine of ['closures', 'reference'] as const) {
    const made = matcher('a', { engine });
    expect(made).toMatchObject({ engine });
    expect(described(made)).not.toHaveProperty('source');
  }
});

test('where code may not be made, closures run, even where code was asked for', () => {
  const script = `
    import { compile } from '@sluice/filter-pattern';
    for (const engine of ['auto', 'code']) {
      const { value } = compile('{ $.a = 1 }', { engine });
      console.log(value.engine, value.test('{"a":1}'), value.test('{"a":2}'));
    }
  `;
  expect(printedWithoutEval(script)).toBe('closures true false\n'.repeat(2));
});

test('a text that is refused is not compiled', () => {
  expect(compile('{ $.a }').ok).toBe(false);
});

test('no text of a pattern becomes code', () => {
  const odd = `"]);throw 1;//\`$\{a}\\\\\u2028`;
  const quoted = `"${odd.replace(/["\\]/g, '\\$&')}"`;
  const { test: matches } = matcher(`{ $.['${odd.replaceAll("'", '')}'] = ${quoted} }`);
  expect(matches(JSON.stringify({ [odd]: odd }))).toBe(true);
  expect(matcher(quoted).test(`x${odd}x`)).toBe(true);
  expect(matcher(`[a = ${quoted}]`).test(odd)).toBe(true);
});

test('keys that objects have by birth are ordinary', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    for (const engine of ['code', 'closures', 'reference'] as const) {
      const { test: matches } = matcher(`{ $.${key} = 1 }`, { engine });
      expect(matches(`{"${key}":1}`)).toBe(true);
      expect(matches('{}')).toBe(false);
      expect(matcher(`{ $.${key} NOT EXISTS }`, { engine }).test('{}')).toBe(true);
    }
  }
  expect(matcher('[__proto__, ...]').extract('x y')).toEqual({ $__proto__: 'x', $2: 'y' });
});

test('fields are extracted where a line matches, and only there', () => {
  for (const engine of ['code', 'closures', 'reference'] as const) {
    const { extract } = matcher('[a = x, b]', { engine });
    expect(extract('x "y" z ')).toEqual({ $a: 'x', $b: '"y" z' });
    expect(extract('y z')).toBeUndefined();
    expect(matcher('x', { engine }).extract('axb')).toEqual({});
  }
});

test('equalities with one subject become one set, and what is cheap comes first', () => {
  const { plan } = matcher('{ ($.a = %x% || $.a = b || $.c = 1 || $.a = d) && $.e = f }');
  expect(plan).toMatchObject({
    needs: ['"f"'],
    test: {
      kind: 'and',
      operands: [
        { check: { texts: ['f'] } },
        {
          operands: [
            { check: { texts: ['b', 'd'] } },
            { check: { kind: 'number' } },
            { check: { kind: 'regex' } },
          ],
        },
      ],
    },
  });
});

test('a text that a match must hold is looked for first, unless it may be escaped', () => {
  const { plan, test: matches } = matcher('{ $.name = ConsoleLogin }');
  expect(plan).toMatchObject({ needs: ['"ConsoleLogin"'] });
  expect(matches('{"name":"Console\\u004cogin"}')).toBe(true);
  expect(matches('{"name":"Consolelogin"}')).toBe(false);
  expect(matcher('{ $.a NOT EXISTS }').plan).toMatchObject({ needs: null });
  expect(
    matcher(`{ ${Array.from({ length: 20 }, (_, i) => `$.a${i} > 1`).join(' || ')} }`).plan,
  ).toMatchObject({ needs: null });
});

test.each([
  ['{ $.a = %^a+a+a+$% }', (n: number) => `{"a":"${'a'.repeat(n)}!"}`],
  ['%a*a*a*a*a*a*b%', (n: number) => 'a'.repeat(n)],
  ['%.*.*.*x.*y$%', (n: number) => 'x'.repeat(n)],
  ['{ $.a = *a*a*a*a*a*b }', (n: number) => `{"a":"${'a'.repeat(n)}"}`],
  ['{ $.* = x }', (n: number) => `{${'"k":"x",'.repeat(n / 8)}"k":1}`],
  ['{ $.a[*] = x }', (n: number) => `{"a":[${'1,'.repeat(n / 2)}1]}`],
  ['"aaaaaaaaaaaaaaaab"', (n: number) => 'a'.repeat(n)],
  ['[..., x = b]', (n: number) => '[a "b '.repeat(n / 6)],
])('%s takes time linear in the message', (text, messageOf) => {
  for (const glob of [false, true]) {
    const { test: matches } = matcher(text, { glob });
    const [half, whole] = [flat(messageOf(250_000)), flat(messageOf(500_000))];
    let [twice, once] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    // The two take turns until other work leaves them alone.
    for (let tries = 0; tries < 40; tries++) {
      if (tries > 0 && once <= 1.15 * Math.max(twice, 1)) break;
      twice = Math.min(
        twice,
        timeOf(() => [matches(half), matches(half)]),
      );
      once = Math.min(
        once,
        timeOf(() => matches(whole)),
      );
    }
    // Twice as long takes twice the time; four times, where something is quadratic. Below five
    // milliseconds the clock says little.
    expect((2 * once) / Math.max(twice, 5)).toBeLessThanOrEqual(3);
  }
});

/** Processor time in milliseconds, which other processes do not add to. */
function timeOf(run: () => unknown): number {
  const begun = process.cpuUsage();
  run();
  return process.cpuUsage(begun).user / 1000;
}

/** In one piece of memory. */
const flat = (text: string): string => Buffer.from(text).toString();
