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

describe('hints', () => {
  const hint = (text: string) => errors(text)[0]?.hint;

  test('speak of the text at hand', () => {
    expect(hint('m2 % 3')).toBe('write `m2 - 3 * FLOOR(m2 / 3)` for the remainder of the division');
    expect(hint('m2 % ABS(')).not.toContain('m1');
    expect(hint('IF m1 > 5')).toBe('put the arguments of `IF` in brackets');
    expect(hint('FILL m1')).toContain('`FILL`');
    expect(hint('1,000 * m1')).toBe('write numbers without commas');
    expect(hint('m1, m2')).toContain('[m1, m2]');
    expect(hint('m1 m2')).toBe('put an operator before it, or remove it');
    expect(hint('m1 ) + 2')).toBe('open it before, or leave it out');
    expect(hint('m1.p99')).toBe('refer to a query by its id alone');
    expect(hint('m1 // half')).toBe('leave comments out, and divide with one `/`');
    expect(hint('m1 /* x */')).toBe('leave comments out, and divide with one `/`');
    expect(hint("SEARCH('Id='LOCAL'', 'Sum', 60)")).toBe("write `\\'` for a quote within a text");
  });

  test('a word that is no operator does not end the text', () => {
    expect(errors('m1 XOR m2')[0]?.message).toBe('`XOR` stands after the end');
    expect(errors('m1 + `m2')[0]?.message).toBe('a backtick means nothing here');
  });

  test('of two faults that touch one is told', () => {
    for (const text of ['m1 %% 2', '% 2', 'm1 != = 2', 'm1 ~= 2']) {
      expect(errors(text)).toHaveLength(1);
    }
  });
});

describe('arguments', () => {
  const said = (text: string, options = {}) => errors(text, options)[0];

  test('an id never stands for a number or a text', () => {
    for (const text of ['TIME_SERIES(m1 + 1)', 'SORT([m1], AVG, DESC, -m1)', 'METRICS(m1 ^ 2)']) {
      expect(said(text)?.code).toBe(codes.argumentType.code);
    }
    expect(said('TIME_SERIES(m1)')?.hint).toContain('make a number of it');
    expect(errors('TIME_SERIES(SUM(m1)) + SLICE(m1, SUM(m2) * 2)')).toEqual([]);
  });

  test('how a function is called is said', () => {
    expect(said('IF(m1)')).toMatchObject({
      message: '`IF` is given 1 argument, and takes 2 or 3',
      hint: 'write `IF(condition, then, else)`',
    });
    expect(said('LAMBDA()')?.message).toBe('`LAMBDA` is given no arguments, and takes at least 1');
    expect(said('IF(METRICS(), m1)')?.hint).toContain('make one series of it');
    expect(said('IF(m1, "a")')?.hint).toBe('write `IF(condition, then, else)`');
    expect(said('FILL(m1, ZERO)')?.hint).toBe(
      'write a number, a time series, `REPEAT` or `LINEAR`',
    );
    expect(said('[AVG]')?.hint).toBe('write its arguments: `AVG(…)`');
  });

  test('a word in small letters is taken as one where no query is called so', () => {
    const ids = { m1: 'TS', repeat: 'TS' };
    expect(errors('FILL(m1, repeat)', { ids })).toEqual([]);
    expect(errors('FILL(m1, linear)', { ids })).toMatchObject([{ code: codes.keyword.code }]);
  });

  test('functions that there are not are told beside other faults, without the word of AWS', () => {
    expect(errors('avg(m1) = 3')).toMatchObject([
      { code: codes.unknownFunction.code },
      { code: codes.oddOperator.code, awsMessage: 'Invalid syntax' },
    ]);
    expect(errors('avg(m1) = 3')[0]).not.toHaveProperty('awsMessage');
    expect(errors('avg(m1)')[0]?.awsMessage).toBe("Function 'avg' not found");
  });

  test('members of objects are no functions', () => {
    for (const name of ['hasOwnProperty', 'constructor', '__proto__', 'toString', 'valueOf']) {
      expect(errors(`${name}(m1)`)[0]?.code).toBe(codes.unknownFunction.code);
    }
  });
});

describe('advice', () => {
  const advice = (text: string, options = {}) =>
    validate(text, options).diagnostics.map(({ message }) => message);

  test('where the third argument of an `IF` may lack points', () => {
    const doubt = /in one way only what `IF` gives/;
    const ids = { m1: 'TS', m2: 'TS', m3: 'TS' };
    expect(advice('IF(m1 > 0, m2, m3)')).toEqual([expect.stringMatching(doubt)]);
    expect(advice('IF(m1 > 0, m2, m3 / 2)', { ids })).toEqual([expect.stringMatching(doubt)]);
    expect(advice('IF(m1, m2, m3)', { absentElse: 'drop' })[0]).toMatch(/: no point$/);
    expect(advice('IF(m1, m2, FILL(m3, REPEAT))', { ids })).toHaveLength(1);
    for (const text of [
      'IF(m1, m2, 0)',
      'IF(m1, m2)',
      'IF(m1, 1, m3)',
      'IF(m1, m2, FILL(m3, 0))',
      'IF(m1, m2, HOUR(m3))',
      'IF(m1, m2, SUM(m3))',
      'IF(m1, SUM(m2), m3)',
    ]) {
      expect(advice(text)).toEqual([]);
    }
  });

  test('places and limits that count nothing', () => {
    expect(advice('SLICE(METRICS(), -1)')[0]).toMatch(/a place below 0: it is taken as 0/);
    expect(advice('SLICE(METRICS(), 0, 1.5)')[0]).toMatch(/a fraction in a count/);
    expect(advice('SORT(METRICS(), AVG, DESC, -1)')[0]).toMatch(/a limit below 0/);
    expect(advice('SLICE(METRICS(), 1, 2)')).toEqual([]);
    expect(advice('SLICE(METRICS(), 0)')).toEqual([]);
    expect(advice('SORT(METRICS(), AVG, DESC)')).toEqual([]);
  });

  test('a division by what comes to 0', () => {
    for (const text of ['m1 / 0', 'm1 / (1 - 1)', 'm1 / -0']) expect(advice(text)).toHaveLength(1);
  });

  test('which branch is taken is said in full', () => {
    expect(advice('IF(1, m1, m2)')[0]).toMatch(/the first branch is always taken$/);
    expect(advice('IF(0, m1, m2)')[0]).toMatch(/the first branch is never taken$/);
  });
});

describe('orders that are not documented', () => {
  test.each([
    ['m1^-m2^2', 'm1 ^ (-(m2 ^ 2))', {}],
    ['m1^-m2^2', 'm1 ^ ((-m2) ^ 2)', { negation: 'before-power' }],
    ['m1^-m2^2', '(m1 ^ -m2) ^ 2', { powers: 'from-the-left' }],
  ] as const)('%s is %s by %j', (text, read, options) => {
    expect(unwrap(format(text, options))).toBe(read);
  });

  test('their fixes keep the meaning', () => {
    const readings = [{}, { negation: 'before-power' }, { powers: 'from-the-left' }] as const;
    for (const text of ['m1^-m2^2', '-m1^2', '2^m1^2', 'a OR b AND c', 'a < b < c']) {
      for (const options of readings) {
        for (const { fix } of validate(text, options).diagnostics) {
          const mended = fix === undefined ? text : applyFix(text, fix);
          expect(unwrap(format(mended, options))).toBe(unwrap(format(text, options)));
        }
      }
    }
  });
});

describe('fixes', () => {
  test.each([
    ['m1 % 2', '(m1 - 2 * FLOOR(m1 / 2))'],
    ['m1 + m2 * 3 % 2', 'm1 + (m2 * 3 - 2 * FLOOR(m2 * 3 / 2))'],
    ['m1 =< 2', 'm1 <= 2'],
    ['m1 => 2', 'm1 >= 2'],
    ['IF(NOT m1, m2)', 'IF((m1 == 0), m2)'],
    ['m1 AND not m2', 'm1 AND (m2 == 0)'],
    ['m1)', 'm1'],
    ['m1;', 'm1'],
    ['SUM([m1; m2])', 'SUM([m1, m2])'],
    ['m1 + `m2', 'm1 + m2'],
    ['a AND b OR c AND d', '(a AND b) OR (c AND d)'],
    ['a OR b AND c OR d', 'a OR (b AND c) OR d'],
    ['a AND b AND c OR d', '(a AND b AND c) OR d'],
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
    ['SQRT(m1)', '(m1 ^ 0.5)'],
    ['POW(m1 + 1, 2)', '((m1 + 1) ^ 2)'],
    ['MOD(m1, 2)', '(m1 - 2 * FLOOR(m1 / 2))'],
    ['2 * ROUND(m1)', '2 * FLOOR(m1 + 0.5)'],
    ['NOT(m1 > 5)', '((m1 > 5) == 0)'],
    ['and(m1, m2, m3)', '(m1 AND m2 AND m3)'],
    ['EXP(m1)', '(2.718281828459045 ^ m1)'],
    ['COALESCE(m1, 0)', 'FILL(m1, 0)'],
    ['IFNULL(m1, 0)', 'FILL(m1, 0)'],
    ['POWER(m1, 2)', '(m1 ^ 2)'],
    ['or(m1, m2)', '(m1 OR m2)'],
    ['summ(METRICS())', 'SUM(METRICS())'],
    ['"m1"', 'm1'],
    ['M1', 'm1'],
    ['CPU * 2', 'cpu * 2'],
    ['Errors * 2', 'errors * 2'],
    ['FILL(m1, "REPEAT")', 'FILL(m1, REPEAT)'],
    ['METRICS(error)', "METRICS('error')"],
    ["SEARCH('a', Sum, 60)", "SEARCH('a', 'Sum', 60)"],
    ['LAMBDA("f", m1)', 'LAMBDA("f", \'m1\')'],
    ['HOUR(5)', 'HOUR(TIME_SERIES(5))'],
    ['FIRST(HOUR(m1))', 'FIRST([HOUR(m1)])'],
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
      '% 2',
      'NOT m1 > 5',
      'm1 + m2) * 2',
      'm1 /* x */',
      'm1 %',
      '!',
      'SQRT(m1, m2)',
      'AVG',
      'frobnicate(m1)',
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
