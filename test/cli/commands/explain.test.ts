import { beforeAll, describe, expect, test } from 'vitest';
import { call, folderOf } from '../support/call.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await folderOf({
    'rule.json': '{"source":["aws.ec2"],"detail":{"state":["running"]}}\n',
    'event.json': '{"source":"aws.ec2","detail":{"state":"stopped"}}\n',
  });
});

const explain = (argv: string[], stdin = '') => call(['explain', ...argv], { cwd, stdin });

describe('explain', () => {
  test('says what a text means', async () => {
    const { code, out, err } = await explain(['event-pattern', '@rule.json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('source');
    expect(out).not.toContain('does not match');
  });

  test('says why an event does not match', async () => {
    const { code, out } = await explain(['event-pattern', '@rule.json', '--input', 'event.json']);
    expect(code).toBe(0);
    expect(out).toContain('\ndoes not match\n');
    expect(out).toMatch(/✓ .*source/);
    expect(out).toMatch(/✗ .*detail\.state/);
    expect(out).toMatch(/found: "stopped"\n {6,}nearest: /);
  });

  test('says that one does, with its fields', async () => {
    const { out } = await explain(['filter-pattern', '[a, b=x]', '--input', '-'], 'q x\n');
    expect(out).toContain('\nmatches\n');
    expect(out).toMatch(/\$a {2,}q/);
  });

  test('as JSON gives the outcome', async () => {
    const { out } = await explain([
      'event-pattern',
      '@rule.json',
      '--input',
      'event.json',
      '--json',
    ]);
    expect(JSON.parse(out)).toMatchObject({ ok: true, value: { matches: false } });
    const refused = await explain(['filter-pattern', '[a,', '--json']);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false });
  });

  test('shows advice on stderr', async () => {
    const { code, err } = await explain(['filter-pattern', '?a b']);
    expect(code).toBe(0);
    expect(err).toContain('warning[FP9');
  });

  test('refuses a text that is wrong, with 2', async () => {
    const { code, out, err } = await explain(['filter-pattern', '[a,']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('1 | [a,');
  });

  test('refuses an input that is none, with 2', async () => {
    const { code, err } = await explain(['event-pattern', '@rule.json', '--input', '-'], '[1]');
    expect(code).toBe(2);
    expect(err).toContain('EP5');
  });

  test('can read only one of both from stdin', async () => {
    const { code, err } = await explain(['filter-pattern', '-', '--input', '-']);
    expect(code).toBe(2);
    expect(err).toBe('sluice: stdin can be read only once\n');
  });
});
