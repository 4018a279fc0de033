import { describe, expect, test } from 'vitest';
import { call, folderOf } from '../support/call.ts';

const csv = [
  'timestamp,errors,"requests"',
  '2024-01-01T00:00:00Z,1,10',
  '2024-01-01 00:01:00,,20',
  '1704067320,3,',
  '2024-01-01T00:03:00Z,2,40',
].join('\n');

const answered = {
  MetricDataResults: [
    { Id: 'q', Label: 'a', Timestamps: ['2024-01-01T00:00:00Z'], Values: [1] },
    { Id: 'q', Label: 'b', Timestamps: ['2024-01-01T00:00:00Z'], Values: [2] },
    { Id: 'm', Label: 'm', Timestamps: [1704067260, 1704067200], Values: [4, 3] },
  ],
};

const files = await folderOf({
  'm.csv': csv,
  'bad.csv': 'timestamp,m1\nnoon,1\n',
  'no-number.csv': 'timestamp,m1\n0,many\n',
  'one.csv': 'one column\n',
  'sparse.csv': 'time,a,b\n0,1,1\n60,,1\n120,3,1\n',
  'single.csv': 'time,a\n0,1\n',
  'answer.json': JSON.stringify(answered),
  'm.json': JSON.stringify({ m1: { timestamps: [0, 60], values: [1, 2] } }),
  'range.json': JSON.stringify({
    range: { start: 0, end: 180, period: 60 },
    series: { m1: { period: 60, timestamps: [60], values: [5] }, q: [] },
    provided: { "LAMBDA('mine')": { timestamps: [0], values: [1] } },
  }),
  'list.json': '[1]',
  'wrong.json': '{"m1": 5}',
  'broken.json': '{',
  'queries.json': JSON.stringify([
    { Id: 'errors', MetricStat: { Stat: 'Sum', Period: 60 }, ReturnData: false },
    { Id: 'e1', Expression: 'FILL(errors, 0)', Label: 'all errors' },
  ]),
});

const math = (...argv: string[]) => call(['math', ...argv], { cwd: files });

describe('math', () => {
  test('draws a line and a table of what comes out', async () => {
    const { code, out, err } = await math('100 * errors / requests', '--series', 'm.csv');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "100 * errors / requests  █▁·▅  0 to 10, 3 of 4 points

      time                  100 * errors / requests
      2024-01-01T00:00:00Z  10
      2024-01-01T00:01:00Z  0
      2024-01-01T00:02:00Z  -
      2024-01-01T00:03:00Z  5
      "
    `);
  });

  test('as JSON answers in the words of the case files', async () => {
    const { out } = await math('errors * 2', '--series', 'm.csv', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      value: {
        result: { type: 'TS', timestamps: [1704067200, 1704067320, 1704067380], values: [2, 6, 4] },
      },
    });
  });

  test('shows the way of the points', async () => {
    const { out } = await math('errors / requests', '--series', 'm.csv', '--trace');
    expect(out).toContain('requests has no point, which reads 0: a division by 0 leaves no point');
    const { out: json } = await math('errors', '--series', 'm.csv', '--trace', '--json');
    expect(JSON.parse(json)).toMatchObject({ ok: true });
  });

  test('reads what GetMetricData answers, several results of one id as an array', async () => {
    const { out } = await math('q', '--series', 'answer.json');
    expect(out).toContain('a  ▅·  1 to 1, 1 of 2 points');
    expect((await math('m + 0', '--series', 'answer.json')).out).toContain('3 to 4, 2 of 2 points');
  });

  test('takes the range of the file, or another', async () => {
    const filled = (...more: string[]) =>
      math('FILL(m1, 0)', '--series', 'range.json', ...more, '--json');
    const valuesOf = (out: string): unknown => JSON.parse(out).value.result.values;
    expect(valuesOf((await filled()).out)).toEqual([0, 5, 0]);
    expect(valuesOf((await filled('--end', '1970-01-01T00:05:00Z')).out)).toEqual([0, 5, 0, 0, 0]);
    expect(valuesOf((await filled('--start', '60')).out)).toEqual([5, 0]);
    expect(
      (await math('TIME_SERIES(1)', '--series', 'm.json', '--period', '30', '--json')).out,
    ).toContain('90');
  });

  test('one column with gaps goes by the period of the others', async () => {
    const { out } = await math('FILL(errors, 0)', '--series', 'm.csv', '--json');
    expect(JSON.parse(out).value.result.values).toEqual([1, 0, 3, 2]);
    const { out: sparse } = await math('FILL(a, 0)', '--series', 'sparse.csv', '--json');
    expect(JSON.parse(sparse).value.result.values).toEqual([1, 0, 3]);
    const { out: single } = await math('FILL(a, 0)', '--series', 'single.csv', '--json');
    expect(JSON.parse(single).value.result.values).toEqual([1]);
  });

  test('passes on what only AWS would know', async () => {
    const { code } = await math('LAMBDA("mine")', '--series', 'range.json');
    expect(code).toBe(0);
    const refused = await math('LAMBDA("other")', '--series', 'range.json');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('MM5004');
  });

  test('evaluates the queries of a request', async () => {
    const { out } = await math('@queries.json', '--series', 'm.csv');
    expect(out).toContain('all errors  ▃▁█▆  0 to 3, 4 of 4 points');
    expect(JSON.parse((await math('@queries.json', '--series', 'm.csv', '--json')).out).ok).toBe(
      true,
    );
  });

  test('shows an empty series, and an empty range', async () => {
    expect((await math('m1 / 0', '--series', 'm.json')).out).toContain('no points');
    expect((await math('q', '--series', 'range.json')).code).toBe(0);
  });

  test('refuses a wrong expression, with 2', async () => {
    const { code, err } = await math('SUM(errors)', '--series', 'm.csv');
    expect(code).toBe(2);
    expect(err).toContain('error[MM3003]');
    expect((await math('eror', '--series', 'm.csv')).err).toContain('did you mean `errors`?');
    expect((await math('SUM(m1)', '--series', 'm.json', '--trace')).code).toBe(2);
  });

  test.each([
    'bad.csv',
    'no-number.csv',
    'one.csv',
    'list.json',
    'wrong.json',
    'broken.json',
    'none',
  ])('says what is wrong with %s', async (file) => {
    const { code, err } = await math('m1', '--series', file);
    expect(code).toBe(2);
    expect(err).toContain(`sluice: ${file}: `);
  });

  test('is called with a file of series, one stdin and a right period', async () => {
    expect((await math('m1')).code).toBe(2);
    expect((await math('-', '--series', '-')).err).toContain('only once');
    expect((await math('m1', '--series', 'm.json', '--period', 'x')).err).toContain('no period');
    expect((await math('m1', '--series', 'm.json', '--start', 'x')).err).toContain('--start');
  });
});
