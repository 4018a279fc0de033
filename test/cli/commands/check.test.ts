import { beforeAll, describe, expect, test } from 'vitest';
import { call, folderOf } from '../support/call.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await folderOf({
    'rules/good.event-pattern.json': '{"source":["aws.ec2"]}\n',
    'rules/bad.event-pattern.json': '{\n  "source": "aws,\u00e9"\n}\n',
    'rules/deep/a.filter-pattern': '{ $.a = 1 }\n',
    'rules/deep/odd.filter-pattern.txt': '?ERROR WARN',
    'rules/cases.filter-pattern.jsonl': 'no filter pattern: {',
    'rules/README.md': '[a,',
    'rules/.git/x.filter-pattern': '[a,',
    'other.json': '{"source":["aws.ec2"]}',
    'a b.filter-pattern': '[a,',
  });
});

const check = (...argv: string[]) => call(['check', ...argv], { cwd, stdin: '[a,' });

describe('check', () => {
  test('is silent about files that are clean, but for their number', async () => {
    expect(await check('rules/good.event-pattern.json')).toEqual({
      ...{ code: 0, out: '1 file checked: clean\n', err: '' },
    });
  });

  test('walks folders for names that tell a language', async () => {
    const { code, out, err } = await check('rules');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('rules/bad.event-pattern.json:2:');
    expect(out).toContain('rules/deep/odd.filter-pattern.txt:1:1');
    expect(out).toMatch(/4 files checked: 1 error, 1 warning\n$/);
  });

  test('takes any name with --language', async () => {
    expect((await check('--language', 'event-pattern', 'other.json')).code).toBe(0);
    expect((await check('--language', 'filter-pattern', 'other.json')).code).toBe(1);
    expect((await check('--language', 'filter-pattern', '-')).out).toContain('-:1:4');
  });

  test('with --language still picks by name in a folder', async () => {
    const { out } = await check('--language', 'filter-pattern', 'rules');
    expect(out).toMatch(/2 files checked: 1 warning\n$/);
  });

  test('gives 1 from the fail level on', async () => {
    const file = 'rules/deep/odd.filter-pattern.txt';
    expect((await check(file)).code).toBe(0);
    expect((await check('--fail-level', 'warning', file)).code).toBe(1);
    expect((await check('--fail-level', 'info', file)).code).toBe(1);
  });

  test.each([
    ['other.json', 'other.json: its language is not known\n  say it with --language\n'],
    ['none.event-pattern.json', 'none.event-pattern.json: no such file or folder\n'],
    ['rules/cases.filter-pattern.jsonl', 'its language is not known'],
  ])('%s gives 2', async (file, said) => {
    const { code, err } = await check(file, 'rules/good.event-pattern.json');
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('a folder without language files gives 2', async () => {
    const empty = await folderOf({ 'x.txt': '' });
    const none = await call(['check', '.'], { cwd: empty });
    expect(none).toMatchObject({ code: 2 });
    expect(none.err).toContain('no language file there');
  });

  test('takes options of the language', async () => {
    const text = '{"a":[{"wildcard":"*"}]}';
    const at = await folderOf({ 'a.event-pattern.json': text });
    const codes = await Promise.all(
      [[], ['-o', 'profile=sns']].map(
        async (more) => (await call(['check', ...more, '.'], { cwd: at })).out,
      ),
    );
    expect(codes[0]).not.toBe(codes[1]);
  });
});

describe('check prints', () => {
  test('colours for people', async () => {
    expect((await check('--color', 'rules')).out).toContain('\u001b[31merror[');
  });

  test('json', async () => {
    const { code, out } = await check('--format', 'json', 'rules', 'a b.filter-pattern');
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ errors: 2, warnings: 1, infos: 0 });
    expect(report.files).toHaveLength(5);
    expect(report.findings[0]).toMatchObject({
      file: 'rules/bad.event-pattern.json',
      language: 'event-pattern',
      severity: 'error',
      start: { line: 2, column: 13 },
    });
  });

  test('sarif', async () => {
    const { out } = await check('--format', 'sarif', 'rules', 'a b.filter-pattern');
    const { version, runs } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    const [{ tool, results, columnKind }] = runs;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results).toHaveLength(3);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
    }
    expect(out).toContain('"uri": "a%20b.filter-pattern"');
    expect(results.map((each: { level: string }) => each.level)).toContain('warning');
  });

  test('sarif with a fix, where there is one', async () => {
    const at = await folderOf({ 'a.filter-pattern': 'request-id' });
    const { out } = await call(['check', '--format', 'sarif', '.'], { cwd: at });
    const [result] = JSON.parse(out).runs[0].results;
    expect(result.fixes[0].artifactChanges[0].replacements[0]).toMatchObject({
      deletedRegion: { charOffset: expect.any(Number) },
      insertedContent: { text: expect.any(String) },
    });
  });

  test('workflow commands for GitHub', async () => {
    const { out } = await check('--format', 'github', 'rules');
    expect(out).toMatch(
      /^::error file=rules\/bad\.event-pattern\.json,line=2,endLine=\d,.*title=EP\d{4}::/,
    );
    expect(out).toMatch(
      /^::warning file=rules\/deep\/odd\.filter-pattern\.txt,line=1,endLine=1,col=1,/m,
    );
    expect(out).not.toContain('\u001b');
  });

  test('junit', async () => {
    const { out } = await check('--format', 'junit', 'rules');
    expect(out).toContain('<testsuites tests="4" failures="2" skipped="0">');
    expect(out).toContain('<testcase classname="filter-pattern" name="is clean"/>');
    expect(out).toMatch(/<failure type="error" message="[^"]+">/);
  });
});
