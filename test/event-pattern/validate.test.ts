import { applyFix, type Diagnostic } from '@sluice/core';
import { codes, type Options, validate } from '@sluice/event-pattern';
import { describe, expect, test } from 'vitest';

const said = (text: string, options: Options = {}): readonly Diagnostic[] =>
  validate(text, options).diagnostics;
const errors = (text: string, options: Options = {}) =>
  said(text, options).filter(({ severity }) => severity === 'error');
const list = (length: number) => Array.from({ length }, (_, i) => i);

describe('limits of an event bus', () => {
  test('a pattern may have 2048 characters, or what the quota says', () => {
    const text = (length: number) => `{"source":["${'x'.repeat(length - 15)}"]}`;
    expect(errors(text(2048))).toEqual([]);
    expect(errors(text(2049)).map(({ code }) => code)).toEqual(['EP4001']);
    expect(errors(text(2049), { maxLength: 4096 })).toEqual([]);
    expect(errors(`${text(2049)}x`.replace('source', 'sour"e'))[0]?.code).toBe('EP1001');
  });

  test('`$or` may make a thousand combinations, wherever it stands', () => {
    const pairs = (count: number) =>
      `{${list(count).map((i) => `"d${i}":{"$or":[{"a":[1]},{"b":[1]}]}`)}}`;
    expect(errors(pairs(9))).toEqual([]);
    expect(errors(pairs(10))).toMatchObject([
      { code: 'EP4002', awsMessage: 'Or operator is producing over 1000 rule combinations' },
    ]);
    expect(errors(pairs(10))[0]).not.toHaveProperty('awsPosition');
  });

  test('a thousand combinations exactly are taken', () => {
    const ten = list(10).map((i) => `{"a":[${i}]}`);
    expect(errors(`{${['x', 'y', 'z'].map((key) => `"${key}":{"$or":[${ten}]}`)}}`)).toEqual([]);
  });

  test('256 fields may stand in one combination, more of them in different ones', () => {
    const options = { maxLength: 100_000 };
    const fields = (count: number, prefix = 'f') => list(count).map((i) => `"${prefix}${i}":[1]`);
    expect(errors(`{${fields(256)}}`, options)).toEqual([]);
    expect(errors(`{${fields(257)}}`, options).map(({ code }) => code)).toEqual(['EP4003']);
    expect(errors(`{"$or":[{${fields(200)}},{${fields(200, 'g')}}]}`, options)).toEqual([]);
  });

  test('a complexity of ten is taken, eleven is not', () => {
    expect(errors('{"a":[{"wildcard":"*aaaaaaaaa"}]}')).toEqual([]);
    const [error] = errors('{"a":[{"wildcard":"*aaaaaaaaaa"}]}');
    expect(error).toMatchObject({ code: 'EP4004', span: { start: 5, end: 33 } });
    expect(error?.awsMessage).toMatch(/^Rule is too complex - try using fewer wildcard characters/);
    expect(errors('{"a":[{"anything-but":{"wildcard":"*aaaaaaaaaa"}}]}')).toHaveLength(1);
  });
});

describe('custom event buses', () => {
  const profile = 'custom-event-bus';
  test('wildcards are not taken', () => {
    expect(errors('{"a":[{"wildcard":"x*"}]}', { profile }).map(({ code }) => code)).toEqual([
      'EP3070',
    ]);
    expect(errors('{"a":[{"anything-but":{"wildcard":"x*"}}]}', { profile })).toHaveLength(1);
    expect(errors('{"$or":[{"a":[{"prefix":"x"}]},{"b":[1]}]}', { profile })).toEqual([]);
  });

  test('metadata takes exact values alone', () => {
    const options: Options = { profile, scope: 'METADATA' };
    expect(errors('{"a":["x",1,null]}', options)).toEqual([]);
    expect(errors('{"a":[{"prefix":"x"},{"exists":true}]}', options)).toHaveLength(2);
    expect(errors('{"$or":[{"a":[1]},{"b":[1]}]}', options).map(({ code }) => code)).toEqual([
      'EP3070',
    ]);
  });
});

describe('pipes', () => {
  const profile = 'pipes';
  test('wildcards and nested negations are not taken', () => {
    expect(errors('{"a":[{"wildcard":"x*"}]}', { profile })).toHaveLength(1);
    expect(errors('{"a":[{"anything-but":{"prefix":"x"}}]}', { profile })[0]?.message).toBe(
      '`anything-but` of `prefix` is not supported by EventBridge Pipes',
    );
    expect(errors('{"a":[{"anything-but":["x"]},{"cidr":"10.0.0.0/8"}]}', { profile })).toEqual([]);
  });

  test('fields that the pipe adds are spoken of', () => {
    expect(
      said('{"eventName":["INSERT"]}', { profile, service: 'kinesis' }).map(({ code }) => code),
    ).toEqual(['EP9025']);
  });
});

describe('lambda', () => {
  const profile = 'lambda';
  test('whatever is wrong, the service has one text and no place for it', () => {
    for (const text of [
      'null',
      '{"a": "x"}',
      '{"a": [',
      '{"a":[{"wildcard":"*aaaaaaaaaa"}]}',
      '',
    ]) {
      const [error] = errors(text, { profile });
      expect(error?.awsMessage).toBe('Invalid filter pattern definition.');
      expect(error).not.toHaveProperty('awsPosition');
    }
  });

  test('operators that nobody documents are spoken of, not refused', () => {
    const text =
      '{"a":[{"wildcard":"x"},{"cidr":"10.0.0.0/8"},{"exactly":"y"},{"anything-but":{"suffix":"z"}}]}';
    expect(errors(text, { profile })).toEqual([]);
    expect(said(text, { profile }).filter(({ code }) => code === 'EP9026')).toHaveLength(4);
    expect(said('{"a":[{"suffix":"x"},{"anything-but":1}]}', { profile })).toEqual([]);
  });
});

describe('SNS', () => {
  const attributes: Options = { profile: 'sns', scope: 'MessageAttributes' };
  const body: Options = { profile: 'sns', scope: 'MessageBody' };

  test('five keys may stand at the top', () => {
    const keys = (count: number) => `{${list(count).map((i) => `"k${i}":[1]`)}}`;
    expect(errors(keys(5), attributes)).toEqual([]);
    expect(errors(keys(6), attributes)[0]?.awsMessage).toBe(
      'Filter policy can not have more than 5 keys',
    );
    expect(errors(`{"d":${keys(6)}}`, body)).toEqual([]);
  });

  test('attributes have no fields inside', () => {
    const message = 'Filter policy scope MessageAttributes does not support nested filter policy';
    expect(errors('{"a":{"b":[1]}}', attributes)[0]?.awsMessage).toBe(message);
    expect(errors('{"$or":[{"a":{"b":[1]}},{"c":[1]}]}', { profile: 'sns' })[0]?.awsMessage).toBe(
      message,
    );
    expect(errors('{"a":{"b":[1]}}', body)).toEqual([]);
    expect(errors('{"$or":[{"a":[1]},{"c":[1]}]}', attributes)).toEqual([]);
  });

  test('150 combinations are taken, each value counted once for every level', () => {
    const values = (count: number) => `[${list(count)}]`;
    const policy = (last: number) =>
      `{"a":{"b":{"c":${values(5)}}},"d":{"e":${values(5)}},"f":${values(last)}}`;
    expect(errors(policy(1), body)).toEqual([]);
    expect(errors(policy(2), body)[0]?.awsMessage).toBe('Filter policy is too complex');
  });

  test('alternatives add up', () => {
    const or = (count: number) => `{"$or":[{"a":[${list(count)}]},{"b":[${list(100)}]}]}`;
    expect(errors(or(50), attributes)).toEqual([]);
    expect(errors(or(51), attributes)).toHaveLength(1);
  });
});

test('unknown profiles are event buses', () => {
  const options = JSON.parse('{"profile":"constructor"}');
  expect(errors('{"a":[{"wildcard":"x*"}]}', options)).toEqual([]);
});

test('every fix mends what it is offered for', () => {
  const examples = Object.values(codes).flatMap(({ bad }) => {
    if (typeof bad === 'string') return { text: bad, options: {} };
    return bad.input === undefined ? { text: bad.text, options: bad.options ?? {} } : [];
  });
  const offered = examples.flatMap(({ text, options }) =>
    said(text, options).flatMap(({ code, message, fix }) => {
      if (fix === undefined) return [];
      const after = said(applyFix(text, fix), options);
      return { mended: !after.some((each) => each.code === code && each.message === message) };
    }),
  );
  expect(offered.length).toBeGreaterThan(10);
  expect(offered.filter(({ mended }) => !mended)).toEqual([]);
});

describe('the length of a text', () => {
  test('beyond a million characters nothing is read', () => {
    const text = `{"a":["${'x'.repeat(1_000_000)}"]}`;
    expect(errors(text).map(({ code }) => code)).toEqual(['EP4001']);
    expect(errors(text, { profile: 'sns' })[0]?.message).toContain('takes 262144');
  });
});

test('what the package shows of itself is true', () => {
  expect(said('{"source": [{"prefx": "aws."}]}')[0]).toMatchObject({
    code: 'EP2007',
    message: '`prefx` is no operator',
    hint: 'did you mean `prefix`?',
    fix: {},
    awsMessage: 'Unrecognized match type prefx',
    awsPosition: { line: 1, column: 24 },
  });
});
