import { beforeAll, describe, expect, test } from 'vitest';
import { call, folderOf } from '../support/call.ts';

const filter = (text: string, message: string, matches: boolean, more = {}) =>
  JSON.stringify({
    language: 'filter-pattern',
    text,
    input: { message },
    expect: { matches },
    ...more,
  });

let cwd = '';
beforeAll(async () => {
  cwd = await folderOf({
    'good.jsonl': `${filter('a', 'abc', true, { id: 'has a' })}\n\n${filter('x', 'abc', false)}\n`,
    'mixed/cases.jsonl': [
      filter('a', 'abc', true, { id: 'fine #1' }),
      filter('a', 'abc', false, { id: 'wrong <&>"' }),
      filter('a', 'abc', false, { id: 'left out', tags: ['skip'] }),
      filter('[a,', 'abc', true),
      filter('a', 'abc', false, { id: 'of another program', tags: ['legacy-x'] }),
    ].join('\n'),
    'mixed/notes.txt': 'not a case',
    'broken.jsonl': [
      'nonsense',
      '3',
      '{}',
      '{"language":"filter-pattern"}',
      '{"language":"filter-pattern","text":"a"}',
      '{"language":"filter-pattern","text":"a","expect":{},"id":1}',
      '{"language":"filter-pattern","text":"a","expect":{},"tags":1}',
      '{"language":"klingon","text":"a","expect":{"valid":true}}',
    ].join('\n'),
    'cut.gz': Buffer.from([0x1f, 0x8b, 8, 0]),
  });
});

const run = (...argv: string[]) => call(['test', ...argv], { cwd, stdin: filter('a', 'a', true) });

describe('test', () => {
  test('gives 0 where all cases pass', async () => {
    expect(await run('good.jsonl')).toEqual({ code: 0, out: '2 passed, 0 failed\n', err: '' });
    expect(await run('-')).toEqual({ code: 0, out: '1 passed, 0 failed\n', err: '' });
  });

  test('gives 1 where one fails, and says what was expected', async () => {
    const { code, out } = await run('good.jsonl', 'mixed');
    expect(code).toBe(1);
    expect(out).toContain(
      'failed wrong <&>" (mixed/cases.jsonl:2)\n  expected {"matches":false}\n',
    );
    expect(out).toMatch(/^failed mixed\/cases\.jsonl:4$/m);
    expect(out).toMatch(/3 passed, 2 failed, 2 skipped\n$/);
  });

  test('a line that is no case fails', async () => {
    const { code, out } = await run('broken.jsonl');
    expect(code).toBe(1);
    for (const why of [
      ...['no JSON: ', 'no JSON object', 'no `language`', 'no `text`', 'no `expect`'],
      ...['an `id` that is no text', '`tags` that are no list of texts', 'klingon'],
    ]) {
      expect(out).toContain(why);
    }
    expect(out).toMatch(/\n0 passed, 8 failed\n$/);
  });

  test('a line that is too long fails', async () => {
    const stdin = [...Array(17).fill(Buffer.alloc(1 << 20, 'x')), Buffer.from('\n')];
    const { code, out } = await call(['test', '-'], { stdin });
    expect(code).toBe(1);
    expect(out).toContain('longer than 16 MiB');
  });

  test.each([
    [['none.jsonl', 'good.jsonl'], 'sluice: none.jsonl: no such file or folder\n'],
    [['cut.gz'], 'sluice: cut.gz: gzip data that ends too early\n'],
  ])('%j gives 2', async (files, said) => {
    const { code, err } = await run(...files);
    expect({ code, err }).toEqual({ code: 2, err: said });
  });

  test('a folder without case files gives 2', async () => {
    const empty = await folderOf({ 'a.txt': '' });
    expect(await call(['test', '.'], { cwd: empty })).toMatchObject({ code: 2, out: '' });
  });
});

describe('test prints', () => {
  test('json as one object', async () => {
    const { out } = await run('--format', 'json', 'mixed');
    const report = JSON.parse(out);
    expect(report).toMatchObject({ total: 5, passed: 1, failed: 2, skipped: 2 });
    expect(report.failures[0]).toEqual({
      ...{ id: 'wrong <&>"', file: 'mixed/cases.jsonl', line: 2 },
      expected: { matches: false },
      actual: { matches: true },
    });
    expect(Object.keys(report)).toEqual(['total', 'passed', 'failed', 'skipped', 'failures']);
  });

  test('tap', async () => {
    const { out } = await run('--format', 'tap', 'mixed');
    const lines = out.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'TAP version 14',
      '1..5',
      'ok 1 - fine \\#1',
      'not ok 2 - wrong <&>"',
      '  ---',
    ]);
    expect(lines).toContain('ok 3 - left out # SKIP');
    expect(lines).toContain('  expected: {"matches":false}');
  });

  test('junit', async () => {
    const { out } = await run('--format', 'junit', 'mixed', 'good.jsonl');
    expect(out).toContain('<testsuites tests="7" failures="2" skipped="2">');
    expect(out).toContain(
      'name="wrong &lt;&amp;&gt;&quot;"><failure type="failed" message="line 2">',
    );
    expect(out).toContain('name="left out"><skipped/></testcase>');
  });

  test('colours for people', async () => {
    expect((await run('--color', 'mixed')).out).toContain('\u001b[31mfailed\u001b[0m');
  });
});
