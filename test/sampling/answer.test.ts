import { unwrap } from '@sluice/core';
import { answer, evaluate, explain, format, parse, readRequest } from '@sluice/sampling';
import { describe, expect, test } from 'vitest';

const open = { ServiceName: '*', ServiceType: '*', Host: '*', HTTPMethod: '*', ResourceARN: '*' };
const rule = {
  RuleName: 'a',
  Priority: 1,
  FixedRate: 0.05,
  ReservoirSize: 1,
  ...open,
  URLPath: '/a',
  Version: 1,
};
const text = JSON.stringify(rule);
const codesOf = (input: unknown, of = text) => answer(of, input).diagnostics.map((one) => one.code);

describe('answer', () => {
  test('without a question it checks', () => {
    expect(answer(text, {})).toMatchObject({ ok: true, value: {} });
    expect(answer(text, null).ok).toBe(true);
    expect(answer('{', {}).ok).toBe(false);
  });

  test('applies rules that the service would not have stored, and says so', () => {
    const many = JSON.stringify({
      ...rule,
      Attributes: undefined,
      Priority: 0,
      Version: undefined,
    });
    const outcome = answer(many, { request: { path: '/a' } });
    expect(outcome).toMatchObject({ ok: true, value: { rule: 'a' } });
    expect(new Set(outcome.diagnostics.map(({ severity }) => severity))).toEqual(
      new Set(['warning']),
    );
  });

  test('tries the default rule last, whatever its priority', () => {
    const rules = [
      { RuleName: 'Default', Priority: 1 },
      { RuleName: 'b', Priority: 9 },
    ];
    expect(answer(JSON.stringify(rules), { as: 'order' })).toMatchObject({
      value: { order: ['b', 'Default'] },
    });
  });

  test('does not guess what a rule of wrong types says', () => {
    expect(answer(JSON.stringify({ ...rule, Host: 7 }), { request: {} }).ok).toBe(false);
  });

  test.each([
    [{ as: 'trace-header ' }, 'did you mean `trace-header`?'],
    [{ as: { toString: 7 } }, /^choose one of `rule`/],
    [{ as: 7 }, /^choose one of `rule`, `rules`/],
    [{ missing: 'wildcard' }, /^choose one of `match`, `wildcard-only`$/],
  ])('%j is refused, not passed over', (input, hint) => {
    const [found] = answer(text, input).diagnostics;
    expect(found).toMatchObject({ code: 'SR5008' });
    expect(found!.hint).toMatch(hint);
  });

  test('says no more of a request than anyone reads', () => {
    const names = Array.from({ length: 100 }, (_, i) => [
      `metho${i % 10}${'d'.repeat(i % 3)}${i}`,
      1,
    ]);
    expect(codesOf({ request: Object.fromEntries(names) }).length).toBeLessThanOrEqual(20);
  });

  test('takes null for a field that is not there', () => {
    expect(answer(text, { request: { path: null, attributes: null } })).toMatchObject({
      value: { rule: 'a', ruleOtel: null },
    });
  });

  test('a pattern alone takes what is missing only if it is a star', () => {
    expect(answer('*', { as: 'wildcard', value: null })).toMatchObject({
      value: { matches: true },
    });
    expect(answer('a', { as: 'wildcard' })).toMatchObject({ value: { matches: false } });
    expect(answer('a', { as: 'wildcard', missing: 'match' })).toMatchObject({
      value: { matches: true },
    });
  });

  test.each([
    ['steps that are none', { as: 'reservoir' }, ['SR5005']],
    ['a step that is a number', { as: 'reservoir', steps: [1] }, ['SR5005']],
    [
      'a random number that is a text',
      { as: 'reservoir', steps: [{ t: 1, rnd: 'x' }] },
      ['SR5005'],
    ],
    [
      'a counter that differs',
      { as: 'reservoir', steps: [{ snapshot: { SampledCount: 1 } }] },
      ['SR5006'],
    ],
  ])('%s', (_, input, expected) => {
    expect(codesOf(input)).toEqual(expected);
  });

  test('a step that brings something asks nothing, even at an instant', () => {
    const steps = [
      { t: 1, target: { FixedRate: 1 } },
      { t: 1, snapshot: { RequestCount: 0 } },
    ];
    expect(answer(text, { as: 'reservoir', steps })).toMatchObject({
      value: { decisions: [null, null] },
    });
  });

  test('asks chance for nothing where no random number is given', () => {
    expect(answer(text, { as: 'reservoir', steps: [{ t: 1 }, { t: 1 }] })).toMatchObject({
      value: { decisions: ['borrow', 'drop'] },
    });
  });

  test('without a rule nothing can be decided', () => {
    expect(codesOf({ as: 'reservoir', steps: [] }, '[]')).toEqual(['SR2002']);
  });
});

describe('requests', () => {
  test.each([
    [{ urlPaht: '/' }, 'SR5003'],
    [{ url: '/' }, 'SR5003'],
    [{ servceName: 'x' }, 'SR5003'],
    [{ URLPath: 7 }, 'SR5002'],
    [[], 'SR5001'],
    [undefined, 'SR5001'],
  ])('%j is refused', (request, code) => {
    expect(readRequest(request).diagnostics.map((one) => one.code)).toEqual([code]);
  });

  test.each([
    { HTTPMethod: 'GET', URLPath: '/', Host: 'h', ServiceName: 's', ServiceType: 't' },
    { http_method: 'GET', url_path: '/', host: 'h', service_name: 's', service_type: 't' },
    { httpMethod: 'GET', urlpath: '/', HOST: 'h', servicename: 's', 'service-type': 't' },
    { 'http.method': 'GET', 'url.path': '/', host: 'h', 'service.name': 's', serviceType: 't' },
    { method: 'GET', path: '/', HTTPMethod: 'PUT', host: 'h', serviceName: 's', serviceType: 't' },
    { Method: null, HTTPMethod: 'GET', Path: '/', host: 'h', serviceName: 's', serviceType: 't' },
  ])('%j may be named as rules name them', (request) => {
    expect(unwrap(readRequest({ ...request, ResourceARN: 'a', Attributes: { k: 'v' } }))).toEqual({
      method: 'GET',
      path: '/',
      host: 'h',
      serviceName: 's',
      serviceType: 't',
      resourceArn: 'a',
      attributes: { k: 'v' },
    });
  });

  test('of several names the own one counts, then the first', () => {
    expect(unwrap(readRequest({ urlPath: '/1', URLPath: '/2' }))).toEqual({ path: '/1' });
    expect(unwrap(readRequest({ URLPath: '/2', path: '/1' }))).toEqual({ path: '/1' });
  });

  test('what is no field of theirs is left out', () => {
    expect(unwrap(readRequest({ path: '/', time: 7, duration: 1, url: 'x', user: null }))).toEqual({
      path: '/',
    });
  });

  test('their attributes are texts, or are taken for such', () => {
    const attributes = { a: 'x', b: 503, c: true, d: null, e: undefined };
    expect(unwrap(readRequest({ attributes }))).toEqual({
      attributes: { a: 'x', b: '503', c: 'true' },
    });
  });
});

describe('the other doors', () => {
  test('evaluate gives the rule itself, or none', () => {
    const node = unwrap(parse(text));
    expect(unwrap(evaluate(node, { path: '/a' })).rule).toBe(node.rules[0]);
    expect(unwrap(evaluate(node, { path: '/b' }))).toEqual({});
  });

  test('explain takes a request as a value, as JSON, or as part of an input', () => {
    const summaries = [{ path: '/a' }, '{"path":"/a"}', '{"request":{"path":"/a"}}'].map(
      (request) => unwrap(explain(text, request)).summary,
    );
    expect(new Set(summaries).size).toBe(1);
    expect(explain(text, 'GET /').diagnostics.map(({ code }) => code)).toEqual(['SR5007']);
    expect(explain('{', {}).ok).toBe(false);
  });

  test('explain says what an update does to a boost', () => {
    const update = (change: object) =>
      unwrap(explain(JSON.stringify({ SamplingRuleUpdate: { RuleName: 'a', ...change } }))).summary;
    expect(update({})).toBe('of the rule `a`, takes away any boost');
    expect(update({ SamplingRateBoost: { MaxRate: 1, CooldownWindowMinutes: 1 } })).toBe(
      'of the rule `a`, sets the boost',
    );
  });

  test.each([
    [{ FixedRate: 0, ReservoirSize: 0 }, 'traces none of the requests to `/a`'],
    [
      { FixedRate: 0, ReservoirSize: 2 },
      'traces up to 2 a second for the account, of requests to `/a`',
    ],
    [{ FixedRate: 0, ReservoirSize: 0, URLPath: '*' }, 'traces nothing'],
    [{ FixedRate: 1, HTTPMethod: 'GET', URLPath: '*' }, 'traces all GET requests'],
    [
      {
        FixedRate: 0,
        ReservoirSize: 0,
        SamplingRateBoost: { MaxRate: 0.5, CooldownWindowMinutes: 5 },
      },
      'traces none, raised to at most 50 % where there are anomalies, of requests to `/a`',
    ],
  ])('%j in words', (change, words) => {
    expect(unwrap(explain(JSON.stringify({ ...rule, ...change }))).summary).toBe(`\`a\`: ${words}`);
  });

  test('no rules are said to be none', () => {
    expect(unwrap(explain('[]')).summary).toMatch(/^no rules/);
  });

  test('format writes what belongs to rules, too', () => {
    expect(unwrap(format('a**b', { as: 'wildcard' }))).toBe('a*b');
    expect(format('x', { as: 'trace-id' }).ok).toBe(false);
    expect(unwrap(format('1-5759E988-BD862E3FE1BE46A994272793', { as: 'trace-id' }))).toBe(
      '1-5759e988-bd862e3fe1be46a994272793',
    );
    expect(format('nonsense').ok).toBe(false);
    expect(unwrap(format('[true, null, {}]'))).toBe('[\n  true,\n  null,\n  {}\n]');
  });
});
