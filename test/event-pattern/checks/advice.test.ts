import { type Options, validate } from '@sluice/event-pattern';
import { describe, expect, test } from 'vitest';

/** Takes every operator, and expects no envelope. */
const plain: Options = { profile: 'custom-event-bus', maxLength: 1e6 };

/** Advice on a pattern: code and message. */
const advice = (pattern: object | string, options: Options = plain) =>
  validate(
    typeof pattern === 'string' ? pattern : JSON.stringify(pattern),
    options,
  ).diagnostics.map(({ code, message }) => `${code} ${message}`);
const codesOf = (pattern: object | string, options?: Options) =>
  advice(pattern, options).map((each) => each.slice(0, 6));

describe('arrays that are replaced', () => {
  test('a later array of one path replaces an earlier one, however it is written', () => {
    expect(codesOf('{"a":[1],"a":[2]}')).toEqual(['EP9002']);
    expect(codesOf('{"a":{"b":[1]},"a.b":[2]}')).toEqual(['EP9002']);
    expect(codesOf('{"a":{"b":[1]},"a":{"c":[2]}}')).toEqual([]);
  });

  test('alternatives do not replace each other', () => {
    expect(codesOf('{"$or":[{"a":[1]},{"a":[2]}]}')).toEqual([]);
    expect(codesOf('{"$or":[{"a":[1],"a":[3]},{"a":[2]}]}')).toEqual(['EP9002']);
  });

  test('a field after `$or` replaces the alternatives, one before it is replaced', () => {
    expect(codesOf('{"$or":[{"a":[2]},{"b":[1]}],"a":[1]}')).toEqual(['EP9003']);
    expect(codesOf('{"a":[1],"$or":[{"a":[2]},{"b":[1]}]}')).toEqual(['EP9004']);
    expect(codesOf('{"$or":[{"a":[2]},{"b":[1]}],"$or":[{"a":[3]},{"c":[1]}]}')).toEqual([
      'EP9003',
    ]);
  });

  test('alternatives that stand twice are spoken of', () => {
    expect(codesOf('{"$or":[{"a":[1]},{"a": [1]},{"b":[1]}]}')).toEqual(['EP9008']);
  });
});

describe('items that decide nothing', () => {
  test.each([
    [['x', 'x']],
    [['abc', { prefix: 'a' }]],
    [['abc', { suffix: 'bc' }]],
    [['abc', { wildcard: 'a*c' }]],
    [['abc', { 'equals-ignore-case': 'ABC' }]],
    [['abc', { 'anything-but': ['x'] }]],
    [[5, { numeric: ['>', 4] }]],
    [[5, 5.0]],
    [[null, { 'anything-but': ['x'] }]],
    [['abc', { exists: true }]],
    [[{ prefix: 'abc' }, { prefix: 'ab' }]],
    [[{ suffix: 'abc' }, { suffix: 'bc' }]],
    [[{ wildcard: 'abc*' }, { wildcard: '*' }]],
    [[{ numeric: ['=', 1] }, { exists: true }]],
  ])('%j', (items) => expect(codesOf({ a: items }, {})).toContain('EP9007'));

  test('spellings of one number are no mistake, a number that stands twice is', () => {
    expect(codesOf('{"a":[4,4.0]}')).toEqual([]);
    expect(codesOf('{"a":[4,4]}')).toEqual(['EP9007']);
  });

  test.each([
    [['abc', { prefix: 'b' }]],
    [[5, { numeric: ['>', 5] }]],
    [['5', 5]],
    [[null, { prefix: '' }]],
    [[{ prefix: 'ab' }, { suffix: 'abc' }]],
    [[{ prefix: 'abc' }, { prefix: { 'equals-ignore-case': 'ab' } }]],
    [[{ wildcard: 'a*' }, { wildcard: 'ab*' }]],
    [[{ exists: false }, { prefix: '' }]],
    [[{ numeric: ['>', 1] }, { numeric: ['>', 2] }]],
  ])('%j are all needed', (items) => expect(codesOf({ detail: { a: items } }, {})).toEqual([]));

  test('presence or absence decides nothing', () => {
    expect(codesOf({ a: [{ exists: true }, { exists: false }] })).toEqual(['EP9006']);
  });

  test('two negations cancel each other', () => {
    const [x, y] = [{ 'anything-but': 'x' }, { 'anything-but': 'y' }];
    expect(codesOf({ a: [x, y] })).toEqual(['EP9005']);
    expect(codesOf({ a: [x, x] })).toEqual(['EP9007']);
    expect(codesOf({ a: [x, { 'anything-but': { prefix: 'y' } }] })).toEqual(['EP9005']);
    const { diagnostics } = validate(JSON.stringify({ a: [x, 'z', y] }), { profile: 'sns' });
    expect(diagnostics[0]?.fix?.edits[0]?.text).toBe('[{"anything-but": ["x", "y"]}, "z"]');
  });

  test('long lists are looked at so far', () => {
    const items = Array.from({ length: 150 }, (_, i) => String(i));
    expect(codesOf({ a: [...items, '149'] })).toEqual([]);
    expect(codesOf({ a: ['1', '1', ...items] }).length).toBeGreaterThan(0);
  });
});

describe('values that are read otherwise than they look', () => {
  test.each([
    [['aws.*'], ['EP9009']],
    [['a**b'], ['EP9009']],
    [[{ wildcard: 'a?' }], ['EP9010']],
    [['10.0.0.1'], ['EP9011']],
    [['::1'], ['EP9011']],
    [['10.0.0.256', { exactly: '10.0.0.1' }], []],
    [[0.1, 300, { numeric: ['=', 3] }], []],
  ])('%j', (items, codes) => expect(codesOf({ detail: { a: items } }, {})).toEqual(codes));

  test('numbers that a double cannot hold', () => {
    expect(codesOf('{"a":[9007199254740993]}')).toEqual(['EP9014']);
    expect(codesOf('{"a":[0.1234567890123456789]}')).toEqual(['EP9013']);
    expect(codesOf('{"a":[1e400]}')).toEqual(['EP9013']);
  });

  test('numbers where events have strings', () => {
    const bus: Options = {};
    expect(codesOf('{"account":[123456789012]}', bus)).toEqual(['EP9012']);
    expect(codesOf('{"version":[{"numeric":["=",0]}]}', bus)).toEqual(['EP9012']);
    expect(codesOf('{"detail":{"account":[5]}}', bus)).toEqual([]);
    const lambda: Options = { profile: 'lambda' };
    expect(codesOf('{"dynamodb":{"Keys":{"id":{"N":[5]}}}}', lambda)).toEqual(['EP9012']);
    expect(codesOf('{"dynamodb":{"NewImage":{"n":{"S":["5"]}}}}', lambda)).toEqual([]);
  });
});

describe('absence in arrays of objects', () => {
  test('the order of names decides, and is spoken of', () => {
    expect(codesOf('{"r":{"a":[{"exists":false}],"b":[1]}}')).toEqual(['EP9015']);
    expect(codesOf('{"r":{"b":[{"exists":false}],"a":[1]}}')).toEqual(['EP9016']);
    expect(codesOf('{"r":{"b":["x",{"exists":false}],"a":[1]}}')).toEqual(['EP9016']);
  });

  test('where nothing stands beside it, or in `detail` itself, nothing is said', () => {
    expect(codesOf('{"r":{"a":[{"exists":false}]}}')).toEqual([]);
    expect(codesOf('{"r":{"a":[{"exists":false}],"b":[{"exists":false}]}}')).toEqual([]);
    expect(codesOf('{"a":[{"exists":false}],"b":[1]}')).toEqual([]);
    expect(codesOf('{"detail":{"a":[{"exists":false}],"b":[1]}}')).toEqual([]);
  });
});

describe('names that look like something else', () => {
  test('an operator as a field of an object', () => {
    expect(codesOf('{"source":{"prefix":["aws."]}}', {})).toEqual(['EP9017']);
    expect(codesOf('{"detail":{"prefix":{"S":["x"]}}}', {})).toEqual([]);
    expect(codesOf('{"detail":{"state":{"anything-but":["x"]}}}', {})).toEqual(['EP9017']);
  });

  test('a word that events have for a name too is only mentioned', () => {
    expect(codesOf('{"detail":{"prefix":["logs/"]}}', {})).toEqual(['EP9019']);
    expect(codesOf('{"detail":{"subnet":{"cidr":["10.0.0.0/8"]}}}', {})).toEqual(['EP9019']);
  });

  test.each([
    ['Source', 'source'],
    ['detailType', 'detail-type'],
    ['regions', 'region'],
    ['kind', undefined],
    ['state', undefined],
    ['order', undefined],
  ])('%s at the top: %s is meant', (name, meant) => {
    const [said] = validate(`{"${name}":["x"]}`).diagnostics;
    expect(said?.code).toBe('EP9018');
    expect(said?.fix?.edits[0]?.text).toBe(meant && `"${meant}"`);
    expect(validate(`{"${name}.x":["x"]}`).diagnostics[0]?.fix).toBeUndefined();
  });

  test('fields that no event has at the top', () => {
    expect(advice('{"detail_type":["x"]}', {})).toEqual([
      'EP9018 events of a bus have no `detail_type` at the top',
    ]);
    expect(codesOf('{"state":["x"]}', {})).toEqual(['EP9018']);
    expect(codesOf('{"detail.state":["x"],"$or":[{"source":["x"]},{"id":["y"]}]}', {})).toEqual([]);
  });
});

describe('oddities of the service', () => {
  test.each([
    [[{ 'equals-ignore-case': '😀' }], ['EP9020']],
    [[{ prefix: { 'equals-ignore-case': 'a😀' } }], ['EP9020']],
    [[{ 'anything-but': { 'equals-ignore-case': ['a', '😀'] } }], ['EP9020']],
    [[{ 'anything-but': { 'equals-ignore-case': ['a'] } }], []],
    [[{ 'anything-but': ['😀'] }, { prefix: '😀' }], []],
    [[{ prefix: 'a"' }], ['EP9021']],
    [[{ suffix: '"a' }], ['EP9021']],
    [[{ cidr: '::/0' }], ['EP9023']],
    [[{ cidr: '2001:db8::/32' }], ['EP9024']],
    [[{ cidr: '2001:db8::/33' }], []],
    [[{ cidr: '10.0.0.0/8' }, { cidr: '11.0.0.0/8' }], ['EP9024']],
  ])('%j', (items, codes) => {
    const options: Options = { profile: 'custom-event-bus' };
    expect(codesOf({ a: items }, options)).toEqual(codes);
    expect(codesOf({ a: items }, { ...options, quirks: false })).toEqual([]);
  });

  test('empty keys are forgotten at the end of a path and above a field', () => {
    expect(codesOf('{"a":{"":["x"]}}')).toEqual(['EP9022']);
    expect(codesOf('{"":{"a":["x"]}}')).toEqual(['EP9022']);
    expect(codesOf('{"":["x"]}')).toEqual([]);
  });
});

test('fifty pieces of advice are enough, and enormous patterns are looked at so far', () => {
  const many = Array.from({ length: 9000 }, (_, i) => [`k${i}`, ['a*']]);
  expect(advice({ d: Object.fromEntries(many) }, { maxLength: 1e6 }).length).toBeLessThanOrEqual(
    50,
  );
  const wide = { d: Array.from({ length: 9000 }, (_, i) => `${i}*`) };
  expect(advice(wide, { maxLength: 1e6, profile: 'pipes' })).toHaveLength(50);
});
