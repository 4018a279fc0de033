import { languages } from 'sluice';
import { describe, expect, test } from 'vitest';
import { call } from '../support/call.ts';

describe('languages', () => {
  test('are all listed', async () => {
    const { code, out } = await call(['languages']);
    expect(code).toBe(0);
    for (const { id, title } of languages)
      expect(out).toMatch(new RegExp(`^${id} .*${title}$`, 'm'));
  });

  test('are an array as JSON', async () => {
    const { out } = await call(['languages', '--json']);
    expect(JSON.parse(out)).toContainEqual({
      ...{ id: 'filter-pattern', title: 'CloudWatch Logs filter patterns', prefix: 'FP' },
    });
  });
});

describe.each(languages.map(({ id }) => id))('codes of %s', (id) => {
  test('are all listed, in order, with what is said', async () => {
    const { code, out } = await call(['codes', id, '--json']);
    expect(code).toBe(0);
    const rows = JSON.parse(out) as { code: string; message: string; name: string }[];
    expect(rows.map((row) => row.code)).toEqual(rows.map((row) => row.code).sort());
    for (const row of rows) expect(row.message).not.toBe(row.name);
    const { out: forPeople } = await call(['codes', id]);
    for (const row of rows) expect(forPeople).toContain(`${row.code} `);
  });
});

describe('infer', () => {
  const lines = '127.0.0.1 GET 200\n10.0.0.1 PUT 500\n10.0.0.2 GET 404\n';

  test('proposes a pattern that matches the lines', async () => {
    const { code, out, err } = await call(['infer'], { stdin: lines });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\[.*\]\n$/);
    const matched = await call(['match', 'filter-pattern', '-c', out.trim()], { stdin: lines });
    expect(matched.out).toBe('3\n');
  });

  test('tells people more', async () => {
    const { out, err } = await call(['infer', '-'], { stdin: lines, terminals: ['err'] });
    expect(out.split('\n')).toHaveLength(2);
    expect(err).toContain('3 lines fit\n');
    expect(err).toContain('127.0.0.1');
    const quiet = await call(['infer', '--quiet'], { stdin: lines, terminals: ['err'] });
    expect(quiet.err).toBe('');
  });

  test('names a format that it knows', async () => {
    const stdin =
      '127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 2326\n'.repeat(3);
    const { err } = await call(['infer'], { stdin, terminals: ['err'] });
    expect(err).toMatch(/^.+; 3 lines fit\n/);
  });

  test('gives the whole proposal as JSON', async () => {
    const { out } = await call(['infer', '--json'], { stdin: lines });
    expect(JSON.parse(out)).toMatchObject({ kind: 'space', matched: 3 });
  });

  test('says what it could not do', async () => {
    const { code, err } = await call(['infer'], { stdin: '\n' });
    expect({ code, err }).toMatchObject({ code: 2 });
    expect(err).toContain('no sample lines are given');
    const odd = await call(['infer'], { stdin: 'some words\nthat are words\n' });
    expect(odd.code).toBe(0);
    expect(odd.err).toContain('the lines have no fields at fixed places');
    const quiet = await call(['infer', '--quiet'], { stdin: 'some words\nthat are words\n' });
    expect(quiet.err).toBe('');
  });
});
