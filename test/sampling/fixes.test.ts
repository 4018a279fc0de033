import { applyFix } from '@sluice/core';
import * as sampling from '@sluice/sampling';
import { describe, expect, test } from 'vitest';
import { sampleOf } from '../support/examples.ts';

const examples = Object.entries(sampling.codes).map(([name, { code, bad }]) => {
  const { text, options } = sampleOf(bad);
  const found = sampling.validate(text, options).diagnostics.find((one) => one.code === code);
  return { name, code, text, options, fix: found?.fix };
});

describe('every fix of the catalogue mends its example', () => {
  for (const { name, code, text, options, fix } of examples) {
    if (fix === undefined) continue;
    test(name, () => {
      const mended = applyFix(text, fix);
      const after = sampling.validate(mended, options).diagnostics;
      expect(after.map((one) => one.code)).not.toContain(code);
      expect(after.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  }

  test('most mistakes that one edit mends have a fix', () => {
    expect(examples.filter(({ fix }) => fix !== undefined).length).toBeGreaterThan(10);
  });
});

describe('fixes', () => {
  const open = { ServiceName: '*', ServiceType: '*', Host: '*', HTTPMethod: '*', URLPath: '*' };
  const rule = {
    RuleName: 'a',
    Priority: 1,
    FixedRate: 0.05,
    ReservoirSize: 1,
    ...open,
    ResourceARN: '*',
    Version: 1,
  };
  const mended = (change: object): unknown => {
    const text = JSON.stringify({ ...rule, ...change });
    const { fix } = sampling.validate(text).diagnostics[0]!;
    return JSON.parse(applyFix(text, fix!));
  };

  test.each([
    ['per cent becomes a share', { FixedRate: 7.5 }, { FixedRate: 0.075 }],
    ['a hundred per cent are all', { FixedRate: 100 }, { FixedRate: 1 }],
    ['a missing pattern is open', { Host: undefined }, { Host: '*' }],
    ['a number leaves its quotes', { Priority: '7' }, { Priority: 7 }],
    [
      'a boost leaves its quotes',
      { SamplingRateBoost: { MaxRate: '0.5', CooldownWindowMinutes: 1 } },
      { SamplingRateBoost: { MaxRate: 0.5, CooldownWindowMinutes: 1 } },
    ],
    ['the version in quotes leaves them', { Version: '1' }, { Version: 1 }],
    ['the version is 1', { Version: 3 }, { Version: 1 }],
    ['a URL becomes its path', { URLPath: 'http://a/b*' }, { URLPath: '/b*' }],
    ['a URL without a path becomes the root', { URLPath: 'http://a' }, { URLPath: '/' }],
    ['a path gets its slash', { URLPath: 'b*' }, { URLPath: '/b*' }],
    ['a query goes', { URLPath: '/a?b=c' }, { URLPath: '/a' }],
    ['a host stays', { Host: 'https://a.b/c' }, { Host: 'a.b' }],
    ['a method is in capitals', { HTTPMethod: 'get' }, { HTTPMethod: 'GET' }],
  ])('%s', (_, change, expected) => {
    expect(mended(change)).toEqual({ ...rule, ...expected });
  });

  test.each([
    ['a field of null gets its value', { Host: null }, { Host: '*' }],
    ['what X-Ray does not know goes', { Comment: 'x' }, {}],
    ['an ARN beside a name goes', { RuleARN: 'arn:aws:xray:a:1:sampling-rule/a' }, {}],
    ['a slip of an optional field is mended', { Atributes: {} }, { Attributes: {} }],
    [
      'a boost of nothing goes',
      { SamplingRateBoost: { MaxRate: 0, CooldownWindowMinutes: 0 } },
      {},
    ],
  ])('%s', (_, change, expected) => {
    expect(mended(change)).toEqual({ ...rule, ...expected });
  });

  test.each([
    ['{"version":2}', '{"default": {"fixed_target": 1, "rate": 0.05}, "version":2}'],
    [
      '{"rules":[{"service_name":"*"}],"default":{}}',
      '{"version": 1, "rules":[{"service_name":"*"}],"default":{}}',
    ],
    ['{"rules":[],"default":{}}', '{"version": 2, "rules":[],"default":{}}'],
    ['{"version":2,"default":{}}', '{"version":2,"default":{"fixed_target": 1, "rate": 0.05}}'],
    [
      '{"version":2,"default":{"x":1,"rate":1,"fixed_target":1}}',
      '{"version":2,"default":{"rate":1,"fixed_target":1}}',
    ],
    [
      '{"version":2,"default":{"rate":1,"fixed_target":1},"rules":[{"rate":1,"fixed_target":1}]}',
      '{"version":2,"default":{"rate":1,"fixed_target":1},"rules":[{"host": "*", "http_method": "*", "url_path": "*", "rate":1,"fixed_target":1}]}',
    ],
    [
      '{"version":2,"default":{"rate":1,"fixed_target":1},"rules":[{"rate":1,"fixed_target":1,"host":"*","http_method":"*","url_path":"*","hosts":1}]}',
      '{"version":2,"default":{"rate":1,"fixed_target":1},"rules":[{"rate":1,"fixed_target":1,"host":"*","http_method":"*","url_path":"*"}]}',
    ],
    [
      '{"SamplingRuleUpdate":{"Host":"x","RuleName":"Default"}}',
      '{"SamplingRuleUpdate":{"RuleName":"Default"}}',
    ],
  ])('%s becomes %s', (text, expected) => {
    const found = sampling.validate(text).diagnostics.find(({ fix }) => fix !== undefined);
    expect(applyFix(text, found!.fix!)).toBe(expected);
  });

  test('a host that is nothing but a slash has none', () => {
    const text = JSON.stringify({ ...rule, Host: '/' });
    expect(sampling.validate(text).diagnostics[0]!.fix).toBeUndefined();
  });

  test('a member is put into an empty object without a comma', () => {
    const text = JSON.stringify({ ...rule, SamplingRateBoost: {} });
    const [first] = sampling.validate(text).diagnostics;
    expect(applyFix(text, first!.fix!)).toContain('{"MaxRate": 0.5}');
  });

  test('what was meant by a wrong name is read as that', () => {
    const told = (value: object) =>
      sampling.validate(JSON.stringify(value)).diagnostics.map(({ code }) => code);
    expect(told({ ...rule, Priority: undefined, Priorty: 0 })).toEqual(['SR3002', 'SR4003']);
    expect(told({ type: 'AWS::XRay::SamplingRule', Properties: {} })).toEqual(['SR3002', 'SR3004']);
    const local = { version: 2, default: { fixed_target: 1, rate: 0.05 } };
    const one = { host: '*', url_path: '*', fixed_target: 0, rate: 0.05 };
    expect(told({ ...local, rules: [{ ...one, http_metod: 7 }] })).toEqual(['SR3107', 'SR3001']);
  });

  test.each([
    ['a number that is out of place without its quotes, too', { ...rule, Priority: '0.5' }],
    ['a rate of more than a hundred per cent', { ...rule, FixedRate: 101 }],
    ['a name that is too long', { ...rule, RuleName: 'x'.repeat(33) }],
  ])('none mends %s', (_, value) => {
    const found = sampling.validate(JSON.stringify(value)).diagnostics;
    expect(found.map(({ fix }) => fix)).toEqual([undefined]);
  });

  test('a field that is there twice is not taken out once', () => {
    const text = '{"SamplingRuleUpdate":{"RuleName":"Default","Host":"x","Host":"y"}}';
    const found = sampling.validate(text).diagnostics.find(({ code }) => code === 'SR3008');
    expect(found).not.toHaveProperty('fix');
  });

  test.each([
    [' 1-5759e988-bd862e3fe1be46a994272793\n', '1-5759e988-bd862e3fe1be46a994272793'],
    ['5759E988bd862e3fe1be46a994272793', '1-5759e988-bd862e3fe1be46a994272793'],
    ['1-5759e988-bd862e3fe1be46a99427279', undefined],
  ])('the trace id %j becomes %s', (text, expected) => {
    const [found] = sampling.validate(text, { as: 'trace-id' }).diagnostics;
    expect(found!.fix && applyFix(text, found!.fix)).toBe(expected);
  });
});

test('lengths are counted in code points', () => {
  const of = (count: number) => ({ Attributes: { k: '\u{1f600}'.repeat(count) } });
  const codesOf = (change: object) =>
    sampling
      .validate(JSON.stringify({ SamplingRuleUpdate: { RuleName: 'a', ...change } }))
      .diagnostics.map(({ code }) => code);
  expect(codesOf(of(32))).toEqual(['SR9012']);
  expect(codesOf(of(33))).toEqual(['SR4012']);
  expect(codesOf({ RuleName: '\u{1f600}'.repeat(32) })).toEqual([]);
  expect(codesOf({ RuleName: '\u{1f600}'.repeat(33) })).toEqual(['SR4002']);
});
