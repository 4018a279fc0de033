import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, folderOf } from '../support/call.ts';

const folder = await folderOf({});
const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const open = { ServiceName: '*', ServiceType: '*', Host: '*', HTTPMethod: '*', ResourceARN: '*' };
const rules = fileOf(
  'rules.json',
  JSON.stringify({
    SamplingRules: [
      {
        RuleName: 'orders',
        Priority: 1,
        FixedRate: 0,
        ReservoirSize: 1,
        URLPath: '/orders/*',
        Version: 1,
        ...open,
      },
      {
        RuleName: 'Default',
        Priority: 10_000,
        FixedRate: 1,
        ReservoirSize: 0,
        URLPath: '*',
        Version: 1,
        ...open,
      },
    ],
  }),
);
const requests = fileOf(
  'requests.ndjson',
  [
    { method: 'POST', host: 'shop', path: '/orders/1', time: 1_700_000_000 },
    { method: 'POST', path: '/orders/2', time: '2023-11-14T22:13:20.500Z', attributes: { a: 'b' } },
    { method: 'POST', path: '/orders/3', time: 1_700_000_001_000 },
    { serviceName: 'blog', time: null },
  ]
    .map((one) => JSON.stringify(one))
    .join('\n'),
);

const sample = (...argv: string[]) => call(['sample', ...argv]);

describe('sample', () => {
  test('says of each request by which rule it is traced or not, and what each rule costs', async () => {
    const { code, out, err } = await sample(rules, requests, '--missing', 'wildcard-only');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        'borrow     orders  POST shop/orders/1',
        'rate       Default  blog',
        'drop       orders  POST /orders/2 a=b',
        'borrow     orders  POST /orders/3',
        '',
        'rule     requests  traced  share    reservoir  rate  expected  $ a month',
        'orders   3         2       66.7 %   2          0     2.0       12.96',
        'Default  1         1       100.0 %  0          1     1.0       6.48',
        'total    4         3       75.0 %   2          1     3.0       19.44',
        '',
      ].join('\n'),
    );
  });

  test('prints the table alone where the summary is asked for', async () => {
    const { out } = await sample(rules, requests, '--summary', '--price', '0');
    expect(out.split('\n')[0]).toMatch(/^rule/);
    expect(out).toContain('0.00');
  });

  test('as JSON gives decisions and shares', async () => {
    const { out } = await sample(rules, requests, '--json');
    const { ok, value } = JSON.parse(out);
    expect(ok).toBe(true);
    expect(value.decisions[0]).toEqual({
      time: 1_700_000_000,
      rule: 'orders',
      sampled: true,
      kind: 'borrow',
      request: { method: 'POST', host: 'shop', path: '/orders/1' },
    });
    expect(value.total.requests).toBe(4);
  });

  test('decides the same with the same seed, and spreads requests without a time', async () => {
    const plain = fileOf('plain.json', JSON.stringify(Array.from({ length: 200 }, () => ({}))));
    const half = fileOf(
      'half.json',
      '{"version":2,"rules":[],"default":{"fixed_target":0,"rate":0.5}}',
    );
    const first = await sample(half, plain, '--seed', '7', '--rate', '100');
    expect(await sample(half, plain, '--seed', '7', '--rate', '100')).toEqual(first);
    expect((await sample(half, plain, '--seed', '8', '--rate', '100')).out).not.toBe(first.out);
  });

  test('lists what no rule takes', async () => {
    const none = fileOf('none.json', '{"SamplingRules":[]}');
    const { out } = await sample(none, requests);
    expect(out).toContain('(no rule)');
  });

  test('reads rules from stdin', async () => {
    const text = '{"version":2,"default":{"fixed_target":1,"rate":0}}';
    const { code, out } = await call(['sample', '-', requests], { stdin: text });
    expect(code).toBe(0);
    expect(out).toContain('reservoir  default  POST shop/orders/1');
  });

  test('refuses what is wrong, with 2', async () => {
    const bad = fileOf('bad.json', '{"version":3}');
    expect((await sample(bad, requests)).err).toContain('error[SR3102]');
    expect(JSON.parse((await sample(bad, requests, '--json')).out).ok).toBe(false);
    const line = fileOf('line.ndjson', '{}\n\nnonsense');
    expect((await sample(rules, line)).err).toContain('line.ndjson:3: no JSON');
    const field = fileOf('field.ndjson', '{"path":1}');
    expect((await sample(rules, field)).err).toContain('`path` of the request is a number');
    const time = fileOf('time.ndjson', '{"time":"noon"}');
    expect((await sample(rules, time)).err).toContain('`time` is no instant');
    expect((await sample('-', '-')).code).toBe(2);
    expect((await sample(rules, requests, '--rate', '0')).code).toBe(2);
    expect((await sample(rules, requests, '--seed', 'x')).code).toBe(2);
    expect((await sample(rules, requests, '--price', 'x')).code).toBe(2);
  });
});
