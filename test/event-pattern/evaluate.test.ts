import { unwrap } from '@sluice/core';
import { type EventInput, evaluate, parse } from '@sluice/event-pattern';
import { describe, expect, test } from 'vitest';

const matches = (pattern: string, event: EventInput, quirks = true) =>
  unwrap(evaluate(unwrap(parse(pattern), pattern), event, { quirks }));

type Row = readonly [claim: string, pattern: string, event: string, matches: boolean];

describe('values', () => {
  test.each<Row>([
    ['numbers are equal by value', '{"a":[300]}', '{"a":3.0e2}', true],
    [
      'a whole number past doubles matches itself',
      '{"a":[9007199254740993]}',
      '{"a":9007199254740993}',
      true,
    ],
    ['but not its neighbour', '{"a":[9007199254740993]}', '{"a":9007199254740992}', false],
    [
      'a fraction past doubles does not match itself',
      '{"a":[1.0000000000000001]}',
      '{"a":1.0000000000000001}',
      false,
    ],
    ['nor does a number too large', '{"a":[1e309]}', '{"a":1e309}', false],
    [
      'no number that cannot be compared is in a range',
      '{"a":[{"numeric":[">",0]}]}',
      '{"a":1e400}',
      false,
    ],
    ['but it is anything but a number', '{"a":[{"anything-but":1}]}', '{"a":1e400}', true],
    ['minus zero is zero', '{"a":[-0]}', '{"a":0}', true],
    ['a number is no string', '{"a":[1]}', '{"a":"1"}', false],
    ['null is not absent', '{"a":[null]}', '{}', false],
    ['a constant matches itself', '{"a":[true]}', '{"a":true}', true],
    ['a string that reads as an address is one', '{"a":["10.0.0.1"]}', '{"a":"010.0.0.1"}', true],
    ['also in the clothes of IPv6', '{"a":["10.0.0.1"]}', '{"a":"::ffff:a00:1"}', true],
    ['exactly compares text', '{"a":[{"exactly":"10.0.0.1"}]}', '{"a":"010.0.0.1"}', false],
    ['an empty suffix takes strings only', '{"a":[{"suffix":""}]}', '{"a":1}', false],
    [
      'a prefix without case',
      '{"a":[{"prefix":{"equals-ignore-case":"Ab"}}]}',
      '{"a":"aBc"}',
      true,
    ],
    ['a suffix without case', '{"a":[{"suffix":{"equals-ignore-case":"ß"}}]}', '{"a":"xSS"}', true],
    ['an escaped star is a star', '{"a":[{"wildcard":"a\\\\*b*"}]}', '{"a":"a*b"}', true],
    ['a wildcard reaches the end', '{"a":[{"wildcard":"*a*b"}]}', '{"a":"aab.b"}', true],
    ['and not past it', '{"a":[{"wildcard":"*a*b"}]}', '{"a":"ba"}', false],
    ['bounds of each kind', '{"a":[{"numeric":[">=",1,"<=",2]}]}', '{"a":2}', true],
    ['an open bound', '{"a":[{"numeric":[">",1,"<",2]}]}', '{"a":2}', false],
    ['an equal number', '{"a":[{"numeric":["=",1]}]}', '{"a":1.0}', true],
    ['none of several', '{"a":[{"anything-but":{"suffix":["x","y"]}}]}', '{"a":"ay"}', false],
    ['none of several texts', '{"a":[{"anything-but":["x","y"]}]}', '{"a":["y","z"]}', true],
    [
      'anything but text takes a number',
      '{"a":[{"anything-but":{"wildcard":"*"}}]}',
      '{"a":1}',
      true,
    ],
    ['anything but a number takes text', '{"a":[{"anything-but":[1,2]}]}', '{"a":"1"}', true],
    ['an object is no value', '{"a":[{"exists":true}]}', '{"a":{"b":1}}', false],
    ['so it is absent', '{"a":[{"exists":false}]}', '{"a":{"b":1}}', true],
  ])('%s', (_, pattern, event, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });
});

describe('arrays', () => {
  test.each<Row>([
    ['fields agree on the element', '{"a":{"b":[1],"c":[2]}}', '{"a":[{"b":1},{"c":2}]}', false],
    ['at any depth', '{"a":{"b":[1],"c":[2]}}', '{"a":[[{"b":1,"c":2}]]}', true],
    [
      'elements of different arrays combine',
      '{"a":{"b":[1]},"c":{"d":[1]}}',
      '{"a":[{"b":1},{}],"c":[{},{"d":1}]}',
      true,
    ],
    [
      'absence is judged in the element chosen before',
      '{"a":{"b":["y"],"c":[{"exists":false}]}}',
      '{"a":[{"b":"y"},{"c":1}]}',
      true,
    ],
    [
      'or on the whole event when it comes first',
      '{"a":{"b":[{"exists":false}],"c":["y"]}}',
      '{"a":[{"b":1},{"c":"y"}]}',
      false,
    ],
    ['a repeated key gives both values', '{"v":[0]}', '{"v":0,"v":1}', true],
    ['also to the second', '{"v":[1]}', '{"v":0,"v":1}', true],
    ['dots in keys join paths', '{"a":{"b":[1]}}', '{"a.b":1}', true],
    [
      'what was tried once in vain is not tried again',
      '{"a":{"b":[1],"c":[1],"d":[1]}}',
      '{"a":[{"b":1,"c":1},{"c":1,"d":1},{"b":1,"d":1}]}',
      false,
    ],
  ])('%s', (_, pattern, event, expected) => {
    expect(matches(pattern, event)).toBe(expected);
    expect(matches(pattern, event, false)).toBe(expected);
  });
});

describe('oddities of the service, which can be switched off', () => {
  test.each<readonly [...Row, clean: boolean]>([
    [
      'halves of a pair are question marks without case',
      '{"a":[{"equals-ignore-case":"😀"}]}',
      '{"a":"??"}',
      true,
      false,
    ],
    [
      'so the pair itself is not met',
      '{"a":[{"equals-ignore-case":"😀"}]}',
      '{"a":"😀"}',
      false,
      true,
    ],
    ['a prefix reaches the closing quote', '{"a":[{"prefix":"a\\""}]}', '{"a":"a"}', true, false],
    ['a suffix reaches the opening quote', '{"a":[{"suffix":"\\"a"}]}', '{"a":"a"}', true, false],
    [
      'families of addresses mix in blocks',
      '{"a":[{"cidr":"10.0.0.0/8"}]}',
      '{"a":"a00::1"}',
      true,
      false,
    ],
    [
      'also where the value is the shorter',
      '{"a":[{"cidr":"::/0"}]}',
      '{"a":"10.0.0.1"}',
      true,
      false,
    ],
    ['and in literal addresses', '{"a":["10.0.0.1"]}', '{"a":"a00:1::5"}', true, false],
    [
      'a block of everything holds numbers',
      '{"a":[{"cidr":"10.0.0.1/0"}]}',
      '{"a":1}',
      true,
      false,
    ],
    ['but not zero', '{"a":[{"cidr":"10.0.0.1/0"}]}', '{"a":0}', false, false],
    ['empty keys at the end are passed over', '{"a":{"":[1]}}', '{"a":{"":1}}', false, true],
    ['unless written with a dot', '{"a":{"":[1]}}', '{"a.":1}', true, true],
    ['empty keys inside are not', '{"a":{"":{"b":[1]}}}', '{"a":{"":{"b":1}}}', true, true],
    ['an empty key at the top is forgotten', '{"":{"a":[1]}}', '{"a":1}', true, false],
    ['a key of dots is entered', '{"a..":[1]}', '{"a":{".":1}}', true, true],
    ['a lone empty key is entered', '{"":[1]}', '{"":1}', true, true],
    ['a key that begins with a dot is not', '{"a.":[1]}', '{"a":{"":1}}', false, true],
  ])('%s', (_, pattern, event, odd, clean) => {
    expect(matches(pattern, event)).toBe(odd);
    expect(matches(pattern, event, false)).toBe(clean);
  });
});

describe('inputs', () => {
  const codeOf = (event: EventInput) => {
    const outcome = evaluate(unwrap(parse('{"a":[1]}')), event);
    return outcome.ok ? outcome.value : outcome.diagnostics.map(({ code }) => code);
  };

  test('bytes are text, and must be UTF-8', () => {
    expect(codeOf(new TextEncoder().encode('{"a":1}'))).toBe(true);
    expect(codeOf(new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual(['EP5001']);
  });

  test.each(['', '{', '{"a":1', '{"b":[}, "a":1}', '{"a":01}', "{'a':1}"])(
    '%j is no JSON',
    (event) => {
      expect(codeOf(event)).toEqual(['EP5001']);
    },
  );

  test.each(['[1]', '1', '"x"', 'null'])('%j is no object', (event) => {
    expect(codeOf(event)).toEqual(['EP5002']);
  });

  test('a value that is no object is refused', () => {
    expect(codeOf([1])).toEqual(['EP5002']);
    expect(codeOf(null as never)).toEqual(['EP5002']);
    expect(codeOf((() => 1) as never)).toEqual(['EP5002']);
  });

  test('what follows the event is ignored', () => {
    expect(codeOf('{"a":1} x')).toBe(true);
    expect(codeOf('{"a":1}{"a":2}')).toBe(true);
  });

  test('nesting has a limit, in text everywhere and in values where it matters', () => {
    const deep = `${'['.repeat(1001)}${']'.repeat(1001)}`;
    expect(codeOf(`{"b":${deep}}`)).toEqual(['EP5003']);
    expect(codeOf(JSON.parse(`{"b":${deep}}`))).toBe(false);
    expect(codeOf(JSON.parse(`{"a":${deep}}`))).toEqual(['EP5003']);
  });

  test('what JSON cannot say is not there, and whole numbers of any size are', () => {
    const event = { a: undefined, b: () => 1, c: 9007199254740993n, d: Number.NaN };
    expect(matches('{"a":[{"exists":false}],"b":[{"exists":false}]}', event)).toBe(true);
    expect(matches('{"c":[9007199254740993],"d":[{"anything-but":0}]}', event)).toBe(true);
  });
});
