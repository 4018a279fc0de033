import { applyFix, type Diagnostic } from '@sluice/core';
import { parse } from '@sluice/event-pattern';
import { describe, expect, test } from 'vitest';

const errors = (text: string, options = {}): readonly Diagnostic[] =>
  parse(text, options).diagnostics.filter(({ severity }) => severity === 'error');

/** The first error as the service says it: `line:column text`. */
function aws(text: string, options = {}): string {
  const [first] = errors(text, options);
  const { line, column } = first?.awsPosition ?? {};
  return `${line === undefined ? '' : `${line}:${column} `}${first?.awsMessage}`;
}

describe('what the service refuses, at its place', () => {
  test.each([
    ['', '1:1 Filter is not an object'],
    ['  \n ', '2:2 Filter is not an object'],
    ['"x"', '1:2 Filter is not an object'],
    ['12', '1:3 Filter is not an object'],
    ['[', '1:2 Filter is not an object'],
    ['{"a": {}}', '1:9 Empty objects are not allowed'],
    ['{"a": []}', '1:9 Empty arrays are not allowed'],
    ['{"a": "b"}', '1:8 "a" must be an object or an array'],
    ['{"a": true}', '1:11 "a" must be an object or an array'],
    ['{"a": [[1]]}', '1:9 Match value must be String, number, true, false, or null'],
    ['{"a": [{}]}', '1:10 Match expression name not found'],
    ['{"a": [{"foo": [1]}]}', '1:17 Unrecognized match type foo'],
    ['{"a": [{"exactly": null}]}', '1:24 exact match pattern must be a string'],
    ['{"a": [{"suffix": {}}]}', '1:21 Suffix expression name not found'],
    ['{"a": [{"suffix": {"x": 1}}]}', '1:26 Unsupported suffix pattern: x'],
    [
      '{"a": [{"suffix": {"equals-ignore-case": "a"}, "x": 1}]}',
      '1:54 Only one key allowed in match expression',
    ],
    [
      '{"a": [{"anything-but": {"wildcard": [1]}}]}',
      '1:40 wildcard match pattern must be a string',
    ],
    [
      '{"a": [{"anything-but": [[]]}]}',
      '1:27 Inside anything but list, start|null|boolean is not supported.',
    ],
    ['{"a": [{"anything-but": ["a"], "x": 1}]}', '1:38 Too many elements in numeric expression'],
    [
      '{"a": [{"anything-but": {"suffix": {}}}]}',
      '1:37 Value of anything-but must be an array or single string/number value.',
    ],
    ['{"a": [{"numeric": [{}]}]}', '1:22 Invalid member in numeric match: {'],
    ['{"a": [{"numeric": [[]]}]}', '1:22 Invalid member in numeric match: ['],
    ['{"a": [{"numeric": [null]}]}', '1:25 Invalid member in numeric match: null'],
    ['{"a": [{"numeric": ["x"]}]}', '1:25 Unrecognized numeric range operator: x'],
    ['{"a": [{"numeric": [">", 1, {}]}]}', '1:30 Bad value in numeric range: {'],
    ['{"a": [{"numeric": [">", 1, "<"]}]}', '1:33 Value of < must be numeric'],
    ['{"a": [{"numeric": [">=", 5, "<=", 5]}]}', '1:38 Bottom must be less than top'],
    ['{"a": [{"numeric": [">", 1e999, "<", 1]}]}', '1:40 Cannot compare number : 1e999'],
    ['{"a": [{"cidr": "/"}]}', "Malformed CIDR, one '/' required"],
    ['{"a": [{"cidr": "10.0.0.0/"}]}', "Malformed CIDR, one '/' required"],
    ['{"a": [{"cidr": "/8"}]}', 'Nonstandard IP address: '],
    ['{"a": [{"cidr": "10.0.0.0/-1"}]}', 'Malformed CIDR, mask bits must not be negative'],
    ['{"a": [{"cidr": "10.0.0.0/99999999999"}]}', 'Malformed CIDR, mask bits must be an integer'],
    ['{"a": [{"cidr": "10.0.0.256/8"}]}', 'Invalid IP address: 10.0.0.256'],
    ['{"a": [{"cidr": "::1/128"}]}', 'IPv6 mask bits must be < 128'],
    ['{"a": [{"cidr": "10.0.0.0/8", "x": 1}]}', '1:37 Only one key allowed in match expression'],
    ['{"a": [{"cidr": "10.0.0.0", "x": 1}]}', "Malformed CIDR, one '/' required"],
    ['{"$or": "x"}', '1:10 It must be an Array followed with $or.'],
    ['{"$or": [[]]}', '1:11 Only JSON object is allowed in array of $or relationship.'],
    [
      '{"$or": [{"a": {"cidr": [1]}}]}',
      '1:26 cidr is Ruler reserved fieldName which cannot be used inside $or.',
    ],
  ])('%s', (text, said) => expect(aws(text)).toBe(said));

  test('a carriage return ends a line, alone and before a line feed', () => {
    expect(aws('{\r"a":\r\n1}')).toBe('3:2 "a" must be an object or an array');
  });

  test('slashes at the end of a block are not counted', () => {
    expect(errors('{"a": [{"cidr": "10.0.0.0/8//"}]}')).toEqual([]);
  });

  test('the wildcards of a list are checked in the order of their hashes', () => {
    expect(aws('{"a":[{"anything-but":{"wildcard":["b**","a\\\\x"]}}]}')).toMatch(/at pos 2$/);
  });

  test('empty lists of texts break the service, so its words are not known', () => {
    const [error] = errors('{"a":[{"anything-but":{"suffix":[]}}]}');
    expect(error).toMatchObject({ code: 'EP3009' });
    expect(error).not.toHaveProperty('awsMessage');
  });
});

describe('texts that are no JSON', () => {
  test.each([
    ['{"a": [1', 'Unexpected end-of-input: expected close marker for Array (start marker'],
    ['{"a": [1]', 'Unexpected end-of-input: expected close marker for Object (start marker'],
    ['{"a"', 'Unexpected end-of-input within/between Object entries'],
    ['{"a":', 'Unexpected end-of-input within/between Object entries'],
    ['{"a":[1,', 'Unexpected end-of-input within/between Array entries'],
    ['{"a":[1],', 'Unexpected end-of-input within/between Object entries'],
    ['{"a', 'Unexpected end-of-input in field name'],
    ['{"a":["b', 'Unexpected end-of-input: was expecting closing quote for a string value'],
    ['{"a":["\\', 'Unexpected end-of-input in character escape sequence'],
    ['{"a":["\\u00', 'Unexpected end-of-input in character escape sequence'],
    [
      '{"a":["\\u00g0"]}',
      "Unexpected character ('g' (code 103)): expected a hex-digit for character escape sequence",
    ],
    ['{"a":["\\x"]}', "Unrecognized character escape 'x' (code 120)"],
    [
      '{"a":["\t"]}',
      'Illegal unquoted character ((CTRL-CHAR, code 9)): has to be escaped using backslash to be included in string value',
    ],
    [
      '{"\t":1}',
      'Illegal unquoted character ((CTRL-CHAR, code 9)): has to be escaped using backslash to be included in name',
    ],
    [
      '{\u000b"a":1}',
      'Illegal character ((CTRL-CHAR, code 11)): only regular white space (\\r, \\n, \\t) is allowed between tokens',
    ],
    [
      '{"a" [1]}',
      "Unexpected character ('[' (code 91)): was expecting a colon to separate field name and value",
    ],
    [
      '{"a":[1 2]}',
      "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries",
    ],
    [
      '{"a":[1] "b":[2]}',
      "Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries",
    ],
    ['{"a":[01]}', 'Invalid numeric value: Leading zeroes not allowed'],
    [
      '{"a":[1.]}',
      "Unexpected character (']' (code 93)) in numeric value: Decimal point not followed by a digit",
    ],
    [
      '{"a":[1e]}',
      "Unexpected character (']' (code 93)) in numeric value: Exponent indicator not followed by a digit",
    ],
    ['{"a":[-', 'Unexpected end-of-input in a Number value'],
    [
      '{"a":[Infinity]}',
      "Non-standard token 'Infinity': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow",
    ],
    [
      '{"a":[nul]}',
      "Unrecognized token 'nul': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    ],
    [
      '{"a":[€]}',
      "Unrecognized token '€': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    ],
    [
      '{"a":[→]}',
      "Unexpected character ('→' (code 8594 / 0x2192)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    ],
    ['{"a":[1}', "Unexpected close marker '}': expected ']' (for Array starting"],
    [
      '{"a":[1] /* c */}',
      "Unexpected character ('/' (code 47)): maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)",
    ],
    [
      '\u0007',
      'Illegal character ((CTRL-CHAR, code 7)): only regular white space (\\r, \\n, \\t) is allowed between tokens',
    ],
    [
      'tru',
      "Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    ],
  ])('%s', (text, said) => expect(errors(text)[0]?.awsMessage).toBe(said));

  test('what was read before the fault is refused first', () => {
    expect(aws('{"a": 1, "b": x}')).toBe('1:8 "a" must be an object or an array');
    expect(aws('{"a": "x\\d"}')).toBe('1:8 "a" must be an object or an array');
    expect(aws('{"oof": [ ]')).toBe('1:12 Empty arrays are not allowed');
    expect(errors('{"a": 1, "b": x}')[1]?.awsMessage).toMatch(/^Unrecognized token 'x'/);
  });

  test('what only recovery made up is not refused', () => {
    expect(errors('{"a": [').map(({ code }) => code)).toEqual(['EP1001']);
    expect(errors('{"a": [[]}').map(({ code }) => code)).toEqual(['EP2005', 'EP1001']);
    expect(errors('{"a": x, "b": 1}').map(({ code }) => code)).toEqual(['EP1001']);
  });

  test.each([
    ['{"a": 5-, "b": [1]}', '1:8 "a" must be an object or an array'],
    ['{"a": 4e-6"]}', '1:11 "a" must be an object or an array'],
    [
      '12x',
      "1:3 Unexpected character ('x' (code 120)): Expected space separating root-level values",
    ],
    [
      '{"a":[{"cidr":"10.1{]}',
      '1:23 Unexpected end-of-input: was expecting closing quote for a string value',
    ],
    ['{"a":[{"anything-but":{"prefix":[]}}], "b": 1}', '1:46 "b" must be an object or an array'],
  ])('%s is read as far as the service reads it', (text, said) => expect(aws(text)).toBe(said));

  test('what hangs on to the first token is never reached', () => {
    expect(errors('null**')[0]?.awsMessage).toBe('Filter is not an object');
  });

  test('long words are cut', () => {
    expect(errors(`{"a":[${'x'.repeat(300)}]}`)[0]?.awsMessage).toContain(
      `'${'x'.repeat(256)}...'`,
    );
  });
});

describe('several errors in one text', () => {
  test('all of them are said, in the order in which the service reads', () => {
    const text = '{"a": [], "b": [{"foo": 1}, {"prefix": 1}], "c": 5}';
    expect(errors(text).map(({ code }) => code)).toEqual(['EP2003', 'EP2007', 'EP3001', 'EP2004']);
  });

  test('fifty are enough', () => {
    expect(errors(`{"a":[${'[],'.repeat(1000)}1]}`)).toHaveLength(50);
  });

  test('what could be read is kept', () => {
    const outcome = parse('{"a": [1], "b": []}');
    expect(outcome).toMatchObject({
      ok: false,
      partial: { root: { entries: [{ name: 'a' }, {}] } },
    });
  });
});

describe('what the service does not mind', () => {
  test.each(['{"a":[1]} x', '{"a":[1]}{"b":[2]}', '{"a":[1]}}'])('%s', (text) => {
    const outcome = parse(text);
    expect(outcome.ok).toBe(true);
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['EP9001']);
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty', ''])('a field called %j', (name) => {
    const outcome = parse(JSON.stringify({ a: { [name]: [1] } }).replace('{}', `{"${name}":[1]}`));
    expect(outcome.ok).toBe(true);
  });
});

describe('SNS reads an early edition of the language', () => {
  const sns = { profile: 'sns' };
  test.each([
    ['{"a":[{"wildcard":"x"}]}', '1:20 Unrecognized match type wildcard'],
    ['{"a":[{"anything-but":{"suffix":"x"}}]}', '1:34 Unsupported anything-but pattern: suffix'],
    ['{"a":[{"anything-but":{"prefix":["x"]}}]}', '1:34 prefix match pattern must be a string'],
    ['{"a":[{"anything-but":{"prefix":""}}]}', '1:35 Null prefix not allowed'],
    ['{"a":[{"prefix":{"equals-ignore-case":"x"}}]}', '1:18 prefix match pattern must be a string'],
    [
      '{"a":[{"anything-but":{"prefix":"x","y":1}}]}',
      '1:42 Only one key allowed in match expression',
    ],
    [
      '{"a":[{"anything-but":{"prefix":"x"},"y":1}]}',
      '1:43 Only one key allowed in match expression',
    ],
  ])('%s', (text, said) => expect(aws(text, sns)).toBe(said));

  test('one prefix may be negated', () => {
    expect(errors('{"a":[{"anything-but":{"prefix":"x"}}]}', sns)).toEqual([]);
  });
});

describe('fixes', () => {
  test('a matcher without its array is put in one', () => {
    const [error] = errors('{"source":{"prefix":"aws."}}');
    expect(error?.hint).toContain('array');
    expect(error?.fix?.edits.map(({ text }) => text)).toEqual(['[', ']']);
    expect(errors('{"prefix":"x"}')[0]?.fix).toBeUndefined();
    expect(errors('{"source":{"prefix":"aws.","suffix":"x"}}')[0]?.fix).toBeUndefined();
  });

  test.each([
    ['{"a":[{"numeric":["<",10,">=",5]}]}', '{"a":[{"numeric":[">=", 5, "<", 10]}]}'],
    ['{"a":[{"numeric":["=>",5]}]}', '{"a":[{"numeric":[">=",5]}]}'],
    ['{"a":[{"numeric":["==",5]}]}', '{"a":[{"numeric":["=",5]}]}'],
    ['{"a":[["x","y"]]}', '{"a":["x","y"]}'],
    ['{"a":[{"anything-but":{"Prefix":"x"}}]}', '{"a":[{"anything-but":{"prefix":"x"}}]}'],
    [
      '{"a":[{"anything-but":[{"wildcard":"a*"},{"wildcard":"b*"}]}]}',
      '{"a":[{"anything-but":{"wildcard": ["a*", "b*"]}}]}',
    ],
    [
      '{"a":[{"cidr":["10.0.0.0/8","11.0.0.0/8"]}]}',
      '{"a":[{"cidr": "10.0.0.0/8"}, {"cidr": "11.0.0.0/8"}]}',
    ],
    ['{"a":[{"startsWith":"x"}]}', '{"a":[{"prefix":"x"}]}'],
    ['{"a":[{"ends-with":"x"}]}', '{"a":[{"suffix":"x"}]}'],
    ['{"a":[{"not":["x"]}]}', '{"a":[{"anything-but":["x"]}]}'],
    ['{"a":[1,],"b":[2]}', '{"a":[1],"b":[2]}'],
    ['{"a":[1] , }', '{"a":[1]  }'],
    ['{"a":[1] /* one */}', '{"a":[1] }'],
    ['\uFEFF{"a":[1]}', '{"a":[1]}'],
  ])('%s becomes %s', (text, mended) => {
    const [error] = errors(text);
    expect(error?.fix && applyFix(text, error.fix)).toBe(mended);
    expect(errors(mended)).toEqual([]);
  });

  test.each([
    '{"a":[{"numeric":["<",10,">",10]}]}',
    '{"a":[{"numeric":["<",10,">",5,"x"]}]}',
    '{"a":[{"numeric":["<",10,"<",5]}]}',
    '{"a":[{"numeric":["=",10,">",5]}]}',
    '{"a":[{"numeric":["<",1e400,">",5]}]}',
    '{"a":[{"numeric":["<",10,">","5"]}]}',
    '{"a":[[]]}',
    '{"a":[{"anything-but":[{"wildcard":"a*"},{"prefix":"b"}]}]}',
    '{"a":[{"anything-but":["x",{"prefix":"b"}]}]}',
    '{"a":[{"anything-but":[{"prefix":5}]}]}',
    '{"a":[{"anything-but":[{"numeric":"5"}]}]}',
    '{"a":[{"anything-but":[{}]}]}',
    '{"a":[{"anything-but":[{"prefix":"a","prefix":"b"}]}]}',
    '{"a":[{"cidr":[5]}]}',
    '{"a":[1}',
  ])('%s has none', (text) => expect(errors(text)[0]?.fix).toBeUndefined());

  test('an operator of elsewhere is not taken for one that is spelt alike', () => {
    const hint = (word: string, options = {}) =>
      errors(`{"a":[{"${word}":"x"}]}`, options)[0]?.hint;
    expect(hint('regex')).toContain('`wildcard`');
    expect(hint('regex', { profile: 'sns' })).not.toContain('`*`');
    expect(hint('equals')).toContain('without an operator');
    expect(hint('gte')).toContain('numeric');
    expect(hint('$or')).toContain('any of them');
  });

  test('a number that is missing is asked for', () => {
    expect(errors('{"a":[{"numeric":[">"]}]}')[0]?.hint).toBe('write a number after the operator');
  });

  test('a string that is never closed is all that is said of what it swallows', () => {
    const [error, ...others] = errors('{"a":["x]}');
    expect(error?.message).toBe('a string is never closed');
    expect(error?.awsMessage).toContain('closing quote');
    expect(others).toEqual([]);
  });
});
