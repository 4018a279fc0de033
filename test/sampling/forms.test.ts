import { unwrap } from '@sluice/core';
import * as sampling from '@sluice/sampling';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenRuleSets, writtenRules } from '../support/arbitraries/sampling.ts';
import '../support/seed.ts';

/** What rules say, wherever they stand. */
const saying = (text: string): unknown =>
  unwrap(sampling.parse(text), text).rules.map(({ span, ...rule }) => rule);

const asResource = (rule: unknown) => ({
  Type: 'AWS::XRay::SamplingRule',
  Properties: { SamplingRule: rule },
});

describe('the forms of rules', () => {
  test('mean the same', () => {
    fc.assert(
      fc.property(writtenRules, (rule) => {
        const alone = saying(JSON.stringify(rule));
        const others = [
          { SamplingRule: rule },
          { SamplingRule: rule, Tags: [] },
          { SamplingRuleRecord: { SamplingRule: rule, CreatedAt: 0, ModifiedAt: 0 } },
          { SamplingRule: rule, CreatedAt: 0 },
          { SamplingRuleRecords: [{ SamplingRule: rule }], NextToken: null },
          { SamplingRules: [rule] },
          [rule],
          [{ SamplingRule: rule }],
          asResource(rule),
          { Resources: { Rule: asResource(rule), Other: { Type: 'AWS::SNS::Topic' }, N: 1 } },
        ];
        for (const other of others) expect(saying(JSON.stringify(other))).toEqual(alone);
      }),
    );
  });

  test('are formatted without a change of meaning', () => {
    fc.assert(
      fc.property(writtenRuleSets, (rules) => {
        const text = JSON.stringify({ SamplingRules: rules });
        const formatted = unwrap(sampling.format(text));
        expect(saying(formatted)).toEqual(saying(text));
        expect(JSON.parse(formatted)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('a template’s computed values are neither judged nor compared', () => {
    const open = { ServiceName: '*', ServiceType: '*', Host: '*', HTTPMethod: '*' };
    const rule = (name: unknown, path: unknown) =>
      asResource({
        RuleName: name,
        Priority: 1,
        FixedRate: '0.5',
        ReservoirSize: 1,
        ...open,
        URLPath: path,
        ResourceARN: '*',
        Version: '1',
        Attributes: { a: { Ref: 'A' } },
      });
    const text = JSON.stringify({
      Resources: { A: rule({ Ref: 'Name' }, '*'), B: rule({ Ref: 'Name' }, { Ref: 'Path' }) },
    });
    const { value, diagnostics } = sampling.validate(text) as Extract<
      ReturnType<typeof sampling.validate>,
      { ok: true }
    >;
    expect(value.rules.map(({ unknown }) => unknown)).toEqual([['name'], ['name', 'urlPath']]);
    expect(value.rules[0]!.fixedRate).toBe(0.5);
    expect(diagnostics.map(({ code }) => code)).toEqual(['SR9005']);
  });

  test('an update says which fields it leaves alone', () => {
    const text = '{"SamplingRuleUpdate":{"RuleName":"a","Host":"x"}}';
    expect(unwrap(sampling.parse(text)).rules[0]!.unknown).toEqual([
      'priority',
      'fixedRate',
      'reservoirSize',
      'serviceName',
      'serviceType',
      'httpMethod',
      'urlPath',
      'resourceArn',
      'attributes',
    ]);
  });
});

const codesOf = (value: unknown, options = {}): readonly string[] =>
  sampling
    .validate(typeof value === 'string' ? value : JSON.stringify(value), options)
    .diagnostics.map(({ code }) => code);

describe('documents that hold no rules as they should', () => {
  test.each([
    ['a list of something else', { SamplingRules: 7 }, ['SR3001']],
    ['records of something else', { SamplingRuleRecords: [{ SamplingRule: 7 }] }, ['SR3001']],
    ['a record without a rule', { SamplingRuleRecord: { CreatedAt: 1 } }, ['SR3004']],
    ['a record that is a number', { SamplingRuleRecord: 1 }, ['SR3001']],
    ['an update that is null', { SamplingRuleUpdate: null }, ['SR3004']],
    ['resources that are a list', { Resources: [] }, ['SR3001']],
    ['a resource without a type', { Properties: {} }, ['SR3004', 'SR3004']],
    ['a resource without properties', { Type: 'AWS::XRay::SamplingRule' }, ['SR3004']],
    [
      'properties that are a text',
      { Type: 'AWS::XRay::SamplingRule', Properties: 'x' },
      ['SR3001'],
    ],
    ['tags that are a text', { SamplingRuleRecords: [], NextToken: 'x', Tags: 'x' }, ['SR9001']],
  ])('%s', (_, value, expected) => {
    expect(codesOf(value)).toEqual(expected);
  });

  test('tags are looked at', () => {
    const rule = { SamplingRuleUpdate: { RuleName: 'a' } };
    expect(codesOf({ ...rule, Tags: [] })).toEqual(['SR9001']);
    const create = (tags: unknown) =>
      codesOf({ SamplingRule: null, Tags: tags }).filter((code) => code !== 'SR3004');
    expect(create('x')).toEqual(['SR3001']);
    expect(create([1])).toEqual(['SR3001']);
    expect(create([{ Key: 'a' }])).toEqual([]);
    expect(create([{ Value: 'a' }])).toEqual([]);
    expect(create([{ Key: 1, Value: 'a' }])).toEqual(['SR3001']);
  });

  test('what a text is read as can be said', () => {
    expect(codesOf({}, { as: 'local-rules' })).toEqual(['SR3101']);
    expect(codesOf([], { as: 'local-rules' })).toEqual(['SR2002']);
    expect(codesOf({ rules: [] }, { as: 'rule' })).toContain('SR3006');
    expect(codesOf('anything', { as: 'wildcard' })).toEqual([]);
    expect(codesOf('anything', { as: 'trace-header' })).toEqual([]);
    expect(codesOf('anything', { as: 'trace-id' })).toEqual(['SR2003']);
  });

  test('a hundred mistakes are enough, and an error is never left out', () => {
    const names = Array.from({ length: 90 }, (_, i) => [`Q${i}Q`, 1]);
    const many = JSON.stringify([1, 2, 3].map(() => Object.fromEntries(names)));
    expect(codesOf(many).length).toBeLessThanOrEqual(220);
    const warned = Array.from({ length: 300 }, () => '"a":1').join(',');
    expect(sampling.validate(`{${warned}}`).ok).toBe(false);
  });
});

describe('local files', () => {
  const file = (rule: object, version: unknown = 2) => ({
    version,
    rules: [rule],
    default: { fixed_target: 1, rate: 0.05 },
  });
  const rule = { host: '*', http_method: '*', url_path: '*', fixed_target: 0, rate: 0.05 };

  test.each([
    ['a version of null', file(rule, null), ['SR3101']],
    ['a version of 0', file(rule, 0), ['SR3101']],
    ['a version of 3', file(rule, 3), ['SR3102']],
    ['a version that is a list', file(rule, []), ['SR3102']],
    ['a default that is a list', { version: 2, default: [] }, ['SR3001']],
    ['a misspelled attribute', file({ ...rule, url_path: undefined, urlpath: '*' }), ['SR3107']],
    ['an empty pattern', file({ ...rule, host: '' }), ['SR3108']],
    ['a pattern that is a number', file({ ...rule, host: 7 }), ['SR3001']],
    ['a rate in quotes', file({ ...rule, rate: '1' }), ['SR3001']],
    ['a rate of null', file({ ...rule, rate: null }), ['SR3108']],
    ['a description of anything', file({ ...rule, description: 7 }), []],
    ['a name from nowhere at its top', { ...file(rule), comment: 1 }, ['SR9001']],
  ])('%s', (_, value, expected) => {
    expect(codesOf(value)).toEqual(expected);
  });

  test('an SDK’s words about an empty value name it as it is', () => {
    const [first] = sampling.validate(JSON.stringify(file({ ...rule, host: '' }))).diagnostics;
    expect(first!.awsMessage).toMatch(/attribute "host" has invalid value: \.$/);
  });
});
