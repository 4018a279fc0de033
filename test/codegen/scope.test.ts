import { build, js, nameOf, Scope } from '@sluice/codegen';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('no two fresh names are equal, whatever the hints', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'a1', 'a10', 'b', 'a_')), (hints) => {
      const scope = new Scope();
      const names = hints.map((hint) => String(scope.fresh(hint)));
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test('a constant is held by reference, and named once', () => {
  const scope = new Scope();
  const seen = new Set(['x']);
  const name = scope.constant(seen, 'seen');
  expect(scope.constant(seen)).toBe(name);
  expect([...scope.constants]).toEqual([[seen, name]]);
  const value = nameOf('value');
  const { run, source } = build<(value: string) => boolean>(
    scope,
    [value],
    js`return ${name}.has(${value});`,
  );
  expect([run('x'), run('y')]).toEqual([true, false]);
  seen.add('y');
  expect(run('y')).toBe(true);
  expect(source).toBe('return function (value) {\nreturn seen0.has(value);\n};');
});
