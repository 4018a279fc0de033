import { type Clause, unwrap } from '@sluice/core';
import { explain, type Options } from '@sluice/event-pattern';
import { describe, expect, test } from 'vitest';

const words = (items: string) => unwrap(explain(`{"a":[${items}]}`)).clauses[0]?.text;

describe('items in words', () => {
  test.each([
    ['"x"', 'is "x"'],
    ['"x",5,null,true', 'is "x", 5, null or true'],
    ['{"prefix":"x"}', 'begins with "x"'],
    ['{"prefix":""}', 'is any text'],
    ['{"suffix":{"equals-ignore-case":"x"}}', 'ends with "x", ignoring case'],
    ['{"equals-ignore-case":"x"}', 'is "x", ignoring case'],
    ['{"exactly":"x"}', 'is exactly "x"'],
    ['{"wildcard":"x*"}', 'looks like "x*" (`*` is any text)'],
    ['{"cidr":"10.0.0.0/8"}', 'is an IP address in 10.0.0.0/8'],
    ['{"exists":true}', 'is present'],
    ['{"exists":false}', 'is absent'],
    ['{"numeric":["=",5]}', 'is a number equal to 5'],
    ['{"numeric":["<",5]}', 'is a number below 5'],
    ['{"numeric":[">=",0,"<",5]}', 'is a number at least 0 and below 5'],
    ['{"anything-but":["x","y"]}', 'is present and not "x" or "y"'],
    ['{"anything-but":5}', 'is present and not 5'],
    ['{"anything-but":{"prefix":"x"}}', 'is present and does not begin with "x"'],
    ['{"anything-but":{"suffix":"x"}}', 'is present and does not end with "x"'],
    ['{"anything-but":{"equals-ignore-case":"x"}}', 'is present and not "x", ignoring case'],
    [
      '{"anything-but":{"wildcard":"x*"}}',
      'is present and does not look like "x*" (`*` is any text)',
    ],
    ['{"prefix":"x"},"y"', 'is "y" or begins with "x"'],
  ])('%s', (items, said) => expect(words(items)).toBe(`\`a\` ${said}`));

  test('long lists and long texts are cut', () => {
    expect(words('1,2,3,4,5,6,7,8')).toBe('`a` is 1, 2, 3, 4, 5, 6 or 2 more');
    expect(words(`"${'x'.repeat(200)}"`)).toContain('…');
  });
});

describe('a pattern in words', () => {
  test('its summary names the fields and the alternatives', () => {
    const text = '{"source":["x"],"detail":{"$or":[{"a":[1]},{"b":[2]}]}}';
    expect(unwrap(explain(text)).summary).toBe(
      'matches events where `source` is "x" and one of 2 alternatives holds',
    );
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`f${i}`, [i]]));
    expect(unwrap(explain(JSON.stringify(many))).summary).toMatch(
      /`f4` is 4 and 3 further fields hold$/,
    );
  });

  test('its facts count what the service counts', () => {
    const text = '{"a":[{"wildcard":"*x*"}],"$or":[{"b":[1]},{"c":[1]}]}';
    expect(unwrap(explain(text)).facts).toEqual([
      { name: 'size', value: `${text.length} of 2048 characters` },
      { name: 'fields', value: '3' },
      { name: 'combinations', value: '2 of 1000' },
      { name: 'wildcard complexity', value: '5 of 10' },
    ]);
    expect(unwrap(explain('{"a":[1]}', undefined, { profile: 'sns' })).facts).toHaveLength(3);
  });

  test('its alternatives are clauses in a clause', () => {
    const { clauses } = unwrap(explain('{"$or":[{"a":[1],"b":[2]},{"c":{"d":[3]}}]}'));
    expect(clauses).toMatchObject([
      {
        text: 'at least one of 2 alternatives holds',
        clauses: [
          { text: 'all of these hold', clauses: [{ text: '`a` is 1' }, { text: '`b` is 2' }] },
          { text: '`c.d` is 3' },
        ],
      },
    ]);
    expect(clauses[0]).not.toHaveProperty('holds');
  });

  test('what is wrong is not explained', () => {
    expect(explain('{"a":[]}')).toMatchObject({ ok: false, diagnostics: [{ code: 'EP2003' }] });
  });
});

describe('with an event', () => {
  const judged = (pattern: object, event: unknown, options: Options = {}) =>
    unwrap(explain(JSON.stringify(pattern), JSON.stringify(event), options));
  const first = (items: readonly unknown[], value?: unknown): Clause =>
    judged({ a: items }, value === undefined ? {} : { a: value }).clauses[0]!;

  test('each clause says whether it holds, and what stands there', () => {
    const { matches, summary, clauses } = judged({ a: ['x'], b: [{ exists: false }] }, { a: 'y' });
    expect(matches).toBe(false);
    expect(summary).toBe('the event does not match, as this condition fails: `a` is "x"');
    expect(clauses).toMatchObject([
      { holds: false, found: '"y"', nearest: 'set it to "x"' },
      { holds: true, found: 'nothing' },
    ]);
  });

  test('of many conditions that fail some are named and the others counted', () => {
    const { summary } = judged({ a: ['x'], b: ['x'], c: ['x'], d: ['x'], e: ['x'] }, {});
    expect(summary).toBe(
      'the event does not match, as these conditions fail: `a` is "x"; `b` is "x"; `c` is "x"; 2 more',
    );
  });

  test('an event that matches has nothing to mend', () => {
    const { matches, summary, clauses } = judged({ a: ['x', 'y'] }, { a: ['z', 'y', 5, null] });
    expect({ matches, summary }).toEqual({ matches: true, summary: 'the event matches' });
    expect(clauses).toEqual([
      {
        text: '`a` is "x" or "y"',
        span: { start: 1, end: 14 },
        holds: true,
        found: '"z", "y", 5, null',
      },
    ]);
  });

  test('alternatives hold when one does', () => {
    const { clauses } = judged({ $or: [{ a: [1], b: [1] }, { c: [1] }] }, { c: 1, a: 1 });
    expect(clauses[0]).toMatchObject({ holds: true, clauses: [{ holds: false }, { holds: true }] });
  });

  test('conditions that hold in different elements are told apart', () => {
    const { matches, summary } = judged({ a: { b: [1], c: [2] } }, { a: [{ b: 1 }, { c: 2 }] });
    expect(matches).toBe(false);
    expect(summary).toContain('not all in the same elements');
  });

  test.each([
    [['running', 'stopped'], 'runing', 'set it to "running"'],
    [['running', 'stopped'], 'stoped', 'set it to "stopped"'],
    [['running'], undefined, 'set it to "running"'],
    [[5], 'x', 'set it to 5'],
    [[null], 'x', 'set it to null'],
    [[{ exists: true }], undefined, 'add the field, with any value but an object'],
    [[{ exists: false }], 1, 'remove the field'],
    [[{ prefix: 'ab' }], 'x', 'set it to "abx"'],
    [[{ suffix: 'ab' }], 'x', 'set it to "xab"'],
    [[{ suffix: 'ab' }], 5, 'set it to "ab"'],
    [[{ 'equals-ignore-case': 'ab' }], 'x', 'set it to "ab"'],
    [[{ wildcard: 'a*b\\*' }], 'x', 'set it to "ab*"'],
    [[{ cidr: '10.0.0.0/8' }], 'x', 'set it to an address such as "10.0.0.0"'],
    [[{ numeric: ['<=', 5] }], 9, 'set it to 5'],
    [[{ numeric: ['<', 5] }], 9, 'set it to 4'],
    [[{ numeric: ['>', 5] }], 1, 'set it to 6'],
    [[{ numeric: ['>', 0, '<', 1] }], 9, 'set it to 0.5'],
    [[{ numeric: ['<', 1e300] }], 'x', 'set it to 5e+299'],
    [[{ numeric: ['>', 1e300] }], 'x', 'set it to 2e+300'],
    [[{ numeric: ['>', 1, '<', 1.0000000000000002] }], 5, undefined],
    [[{ 'equals-ignore-case': '😀' }], 'x', 'set it to "??"'],
    [[{ 'equals-ignore-case': 'ǅ' }], 'x', 'set it to "ǆ"'],
    [[{ 'anything-but': 'x' }], 'x', 'set it to another text'],
    [[{ 'anything-but': 5 }], 5, 'set it to another number'],
    [[{ 'anything-but': 'x' }], undefined, 'add the field, with any other value'],
    [[{ 'anything-but': { wildcard: '*' } }], 'x', 'set it to what is no text'],
  ])('%j, given %j: %s', (items, value, nearest) =>
    expect(first(items, value).nearest).toBe(nearest),
  );

  test.each([
    [{ b: 1 }, 'an object, which has no value of its own'],
    [[{ b: 1 }], 'an object, which has no value of its own'],
    [[], 'an empty array'],
  ])('where no value stands, %j, it is said what does', (value, found) =>
    expect(first(['x'], value).found).toBe(found),
  );

  test('bytes and values are looked through as text is, up to what cannot be read', () => {
    const standing = (event: unknown) =>
      unwrap(explain('{"a":{"__proto__":["x"]}}', event as object)).clauses[0]!.found;
    expect(standing(new TextEncoder().encode('{"a":[{"__proto__":{"b":1}}]}'))).toContain('object');
    expect(standing({ a: {} })).toBe('nothing');
    expect(standing('{"a":{}} {')).toBe('nothing');
  });

  test('many and long values are cut', () => {
    expect(first(['x'], [1, 2, 3, 4, 5, 6, 7]).found).toBe('1, 2, 3, 4, 5 and 2 more');
    expect(first(['x'], 'y'.repeat(300)).found).toContain('…');
  });

  test('an event that is no object is a fault of the input', () => {
    const outcome = explain('{"source":["x"]}', '[1]');
    expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'EP5002' }] });
  });
});
