import { execFileSync } from 'node:child_process';
import { build, js, mayGenerate, nameOf, Scope } from '@sluice/codegen';
import { expect, test } from 'vitest';

test('built code is strict', () => {
  const { run } = build<() => unknown>(new Scope(), [], js`return this;`);
  expect(run()).toBeUndefined();
});

test('parameters come in their order', () => {
  const [a, b] = [nameOf('a'), nameOf('b')];
  const { run } = build<(a: number, b: number) => number>(
    new Scope(),
    [a, b],
    js`return ${a} - ${b};`,
  );
  expect(run(3, 1)).toBe(2);
});

test('code may be generated here', () => {
  expect(mayGenerate()).toBe(true);
  expect(mayGenerate()).toBe(true);
});

test('where code may not be generated, that is known, and nothing is thrown', () => {
  const script = `import { mayGenerate } from '@sluice/codegen'; process.stdout.write(String(mayGenerate()));`;
  const flags = [
    '--disallow-code-generation-from-strings',
    '--conditions=source',
    '--import',
    'tsx',
  ];
  const said = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', script], {
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
  });
  expect(said).toBe('false');
});
