// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates are written so.
import { applyFix, isError, unwrap } from '@sluice/core';
import { codes, format, parse, validate } from '@sluice/metric-math';
import { expressions } from '../support/arbitraries/metric-math.ts';
import '../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const numRuns = Number(process.env['FC_RUNS'] ?? 300);
const errors = (text: string, options = {}) => validate(text, options).diagnostics.filter(isError);
const fixed = (text: string, options = {}) => {
  const fix = validate(text, options).diagnostics.find((one) => one.fix !== undefined)?.fix;
  return fix === undefined ? undefined : applyFix(text, fix);
};

describe('reading', () => {
  test('a chain of operators is one node, however long', () => {
    const text = Array.from({ length: 500 }, () => 'm1').join('+');
    expect(unwrap(parse(text))).toMatchObject({ kind: 'chain', steps: { length: 499 } });
  });

  test('chains of signs and of powers have a limit', () => {
    expect(unwrap(parse(`${'-'.repeat(64)}m1`)).kind).toBe('negate');
    expect(errors(`${'-'.repeat(65)}m1`)[0]?.code).toBe(codes.tooDeep.code);
    expect(unwrap(parse(`m1${'^2'.repeat(64)}`)).kind).toBe('power');
    expect(errors(`m1${'^2'.repeat(65)}`)[0]?.code).toBe(codes.tooDeep.code);
  });

  test('numbers are written in all the ways', () => {
    for (const number of ['5', '5.', '.5', '0.50', '1e-36', '1E+3', '2.5e3']) {
      expect(unwrap(parse(`m1 * ${number}`))).toMatchObject({
        steps: [{ operand: { kind: 'number', value: Number(number) } }],
      });
    }
  });

  test('words are ids, functions or keywords by their letters and their place', () => {
    expect(unwrap(parse('FILL(true, REPEAT)'))).toMatchObject({
      parameters: [{ kind: 'reference' }, { kind: 'keyword' }],
    });
    expect(unwrap(parse('LAMBDA("f", true, other)'))).toMatchObject({
      parameters: [{ kind: 'text' }, { kind: 'keyword' }, { kind: 'reference' }],
    });
    expect(unwrap(parse('and * or + ANDROID(order)'))).toMatchObject({ kind: 'chain' });
  });

  test('parentheses belong to the span of what is in them', () => {
    const node = unwrap(parse('(m1 + m2) * (3)'));
    expect(node).toMatchObject({
      first: { span: { start: 0, end: 9 } },
      steps: [{ operand: { span: { start: 12, end: 15 } } }],
    });
  });

  test('SQL is told by its first word, and `select` is an id all the same', () => {
    for (const text of ['SELECT AVG(a) FROM b', ' select avg (a)', 'SELECT *']) {
      expect(parse(text)).toMatchObject({ ok: true, value: { kind: 'sql' } });
    }
    for (const text of ['select / 5', 'select AND ABS(m1)', 'selects(m1)', 'SELECT(m1)']) {
      expect(parse(text)).not.toMatchObject({ value: { kind: 'sql' } });
    }
  });

  test('a text that is far too long is not read', () => {
    expect(errors(`m1${' + m1'.repeat(4000)}`)[0]?.code).toBe(codes.tooLong.code);
  });

  test('one mistake is told once', () => {
    for (const text of [
      'm1 > 5 ? 1 : 0',
      '${m1}',
      'SUM(METRICS("a)',
      '(m1',
      'm1 m2 m3 )',
      'm1 + * 2',
    ]) {
      expect(errors(text)).toHaveLength(1);
    }
    expect(errors('$m1 + $m2 = 5')).toHaveLength(3);
  });
});

describe('fixes', () => {
  test.each([
    ['m1 % 2', '(m1 - 2 * FLOOR(m1 / 2))'],
    ['a = b', 'a == b'],
    ['a and b', 'a AND b'],
    ['m1 & m2', 'm1 && m2'],
    ['m1 | m2', 'm1 || m2'],
    ['m1 ≤ 2', 'm1 <= 2'],
    ['!m1 + 2', '(m1 == 0) + 2'],
    ['+m1', 'm1'],
    ['2 ** m1', '2 ^ m1'],
    ['METRICS(“4xx”)', 'METRICS("4xx")'],
    ['METRICS(‘4xx’)', 'METRICS("4xx")'],
    ['avg(METRICS())', 'AVG(METRICS())'],
    ['COUNT(METRICS())', 'DATAPOINT_COUNT(METRICS())'],
    ['M1 + 1', 'm1 + 1'],
    ['"m1" + 1', 'm1 + 1'],
    ['SUM([m1', 'SUM([m1])'],
    ['SORT(METRICS(), AVERAGE, DESC)', 'SORT(METRICS(), AVG, DESC)'],
    ['SORT(METRICS(), AVG, DSC)', 'SORT(METRICS(), AVG, DESC)'],
    ['FILL(m1, LINAER)', 'FILL(m1, LINEAR)'],
    ['5 * 2', 'TIME_SERIES(5 * 2)'],
    ["SEARCH('a', 'average', 60)", "SEARCH('a', 'Average', 60)"],
    ['-m1^2', '-(m1^2)'],
    ['2^m1^2', '2^(m1^2)'],
    ['a < b < c', '(a < b) < c'],
    ["DB_PERF_INSIGHTS('rds', 'x', 'y')", "DB_PERF_INSIGHTS('RDS', 'x', 'y')"],
    ["INSIGHT_RULE_METRIC('r', 'sum')", "INSIGHT_RULE_METRIC('r', 'Sum')"],
    ['SELECT AVG(a) FROM AWS/EC2', 'SELECT AVG(a) FROM "AWS/EC2"'],
  ])('%s is mended to %s', (text, mended) => {
    expect(fixed(text)).toBe(mended);
    expect(errors(mended)).toEqual([]);
  });

  test('an unknown id is mended to the nearest', () => {
    expect(fixed('eror * 2', { ids: { error: 'TS' } })).toBe('error * 2');
    expect(fixed('M1 * 2', { ids: { m1: 'TS' } })).toBe('m1 * 2');
    expect(fixed('"m1" * 2', { ids: { m2: 'TS' } })).toBeUndefined();
    expect(fixed('_x * 2')).toBeUndefined();
  });

  test('there is none where one edit would not do', () => {
    for (const text of [
      'm1 + m2 * 3 % 2',
      '% 2',
      'm1 %',
      '!',
      'SQRT(m1)',
      'INSIGHT_RULE_METRIC("r", "xyzxyz")',
    ]) {
      expect(fixed(text)).toBeUndefined();
    }
  });
});

describe('the canonical text', () => {
  test.each([
    ['((m1))+(m2)', 'm1 + m2'],
    ['m1-(m2-m3)', 'm1 - (m2 - m3)'],
    ['(m1-m2)-m3', 'm1 - m2 - m3'],
    ['(m1*m2)/(m3*m1)', 'm1 * m2 / (m3 * m1)'],
    ['m1&&m2||m3', '(m1 AND m2) OR m3'],
    ['(m1||m2)&&m3', '(m1 OR m2) AND m3'],
    ['- - m1', '--m1'],
    ['-(m1+m2)', '-(m1 + m2)'],
    ['m1^-2', 'm1 ^ -2'],
    ['(m1+1)^(m2*2)', '(m1 + 1) ^ (m2 * 2)'],
    ['METRICS( "a" )', "METRICS('a')"],
    ['METRICS("it\'s")', 'METRICS("it\'s")'],
    ['[m1,[m2]]', '[m1, [m2]]'],
    ['m1*1e3', 'm1 * 1000'],
    ['  SELECT  a ', 'SELECT  a'],
  ])('%s is %s', (text, canonical) => {
    expect(unwrap(format(text))).toBe(canonical);
  });

  test('means the same, and is its own canonical text', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        const canonical = unwrap(format(text));
        expect(unwrap(format(canonical))).toBe(canonical);
        expect(validate(canonical).ok).toBe(validate(text).ok);
      }),
      { numRuns },
    );
  });

  test('has no order that is not documented', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        const said = parse(unwrap(format(text))).diagnostics.map(({ code }) => code);
        expect(said).not.toContain(codes.order.code);
      }),
      { numRuns },
    );
  });
});
