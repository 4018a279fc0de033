import { type JsonFaultReason, readJson, valueOf } from '@sluice/syntax';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const reasons = (text: string, maxDepth = 1000) =>
  readJson(text, { maxDepth }).faults.map(({ reason }) => reason);

describe('a JSON text', () => {
  const blank = fc.constantFrom('', ' ', '\n\t', '\r\n');
  const texts = fc
    .tuple(fc.json(), blank, blank)
    .map(([text, before, after]) => before + text + after);

  test('is read as `JSON.parse` reads it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value, faults, end } = readJson(text);
        expect(faults).toEqual([]);
        expect(end).toBe(text.trimEnd().length);
        expect(valueOf(value!)).toEqual(JSON.parse(text));
      }),
    );
  });

  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b\\u0041"',
    '1',
    '-0',
    '1e5',
    '01',
    '.5',
    '+1',
    'true',
    'null',
    'nul',
    "'",
    '"',
    '\\',
    ' ',
    '\n',
    '\u00a0',
    '/*',
    '*/',
    '//',
    '\u0001',
    '\u2028',
    '{"a":',
    '[1,',
  ];
  const near = fc
    .array(fc.constantFrom(...pieces), { maxLength: 14 })
    .map((parts) => parts.join(''));

  test('has no faults exactly where `JSON.parse` accepts it', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), texts), (text) => {
        const { value, faults } = readJson(text);
        expect(faults.length === 0).toBe(accepted(text));
        if (faults.length === 0) expect(valueOf(value!)).toEqual(JSON.parse(text));
        for (const { span } of faults) {
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('keeps the places of everything', () => {
    const text = ' {"a": [1.50, "x\\n"]}';
    const { value } = readJson(text);
    const shown = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    if (value?.kind !== 'object') throw new Error('an object was written');
    const [member] = value.members;
    const list = member!.value;
    if (list.kind !== 'array') throw new Error('an array was written');
    expect([value, member!.key, list, ...list.elements].map((each) => shown(each.span))).toEqual([
      '{"a": [1.50, "x\\n"]}',
      '"a"',
      '[1.50, "x\\n"]',
      '1.50',
      '"x\\n"',
    ]);
  });

  test('keeps number lexemes, order and doubled keys', () => {
    const { value } = readJson('{"b":1.0,"a":1e400,"b":-0}');
    expect(value).toMatchObject({
      members: [
        { key: { value: 'b' }, value: { kind: 'number', lexeme: '1.0' } },
        { key: { value: 'a' }, value: { lexeme: '1e400' } },
        { key: { value: 'b' }, value: { lexeme: '-0' } },
      ],
    });
  });
});

describe('a fault', () => {
  test.each<[text: string, ...reasons: JsonFaultReason[]]>([
    ['', 'empty'],
    [' \n', 'empty'],
    ['[1,]', 'expected-value'],
    ['[,1]', 'expected-value'],
    [':', 'expected-value'],
    ['{"a":}', 'expected-value'],
    ['{"a":,"b":1}', 'expected-value'],
    ['{"a":1,}', 'expected-key'],
    ['{a:1}', 'expected-key'],
    ['{,"a":1}', 'expected-key'],
    ['{"a":1,,"b":2}', 'expected-key'],
    ['{{}}', 'expected-key', 'expected-key'],
    ['{"a" 1}', 'expected-colon'],
    ['{"a"}', 'expected-colon'],
    ['[1 2]', 'expected-comma'],
    ['{"a":1 "b":2}', 'expected-comma'],
    ['{"a":1:2}', 'expected-comma'],
    ['[1:2]', 'expected-comma'],
    [']', 'unexpected-closer'],
    ['[1}]', 'unexpected-closer'],
    ['{"a":[1}', 'unclosed'],
    ['[1', 'unclosed'],
    ['{"a":1', 'unclosed'],
    ['"a', 'unterminated-string'],
    ['"a\\', 'bad-escape', 'unterminated-string'],
    ['"\u0007"', 'control-character'],
    ['"\\x"', 'bad-escape'],
    ['"\\u12g4"', 'bad-escape'],
    ['01', 'bad-number'],
    ['+1', 'bad-number'],
    ['.5', 'bad-number'],
    ['1.', 'bad-number'],
    ['-', 'bad-number'],
    ['True', 'bad-word'],
    ['NaN', 'bad-word'],
    ["{'a':1}", 'single-quotes'],
    ['[1 /* one */]', 'comment'],
    ['// none', 'comment'],
    ['1 2', 'trailing'],
    ['{} }', 'trailing'],
  ])('of %j is %s', (text, ...expected) => {
    expect(new Set(reasons(text))).toEqual(new Set(expected));
  });

  test('does not hide the next one', () => {
    const text = '{\'a\': 01, b: tru, "c": [1 2]}';
    expect(reasons(text)).toEqual([
      'single-quotes',
      'bad-number',
      'expected-key',
      'bad-word',
      'expected-comma',
    ]);
    expect(valueOf(readJson(text).value!)).toEqual({ a: 1, b: 'tru', c: [1, 2] });
  });

  test('shows what was found, shortened', () => {
    const [fault] = readJson(`[${'x'.repeat(100)}]`).faults;
    expect(fault!.found).toBe(`\`${'x'.repeat(24)}…\``);
    expect(readJson('{"a').faults.at(0)?.found).toMatch(/^`/);
  });

  test('comes at most fifty times', () => {
    expect(reasons(']'.repeat(1000))).toHaveLength(50);
    expect(reasons('[1 '.repeat(500)).length).toBeLessThanOrEqual(51);
  });
});

describe('depth', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  test('is counted, and one level too many is a fault with the limit in it', () => {
    expect(reasons(nested(3), 3)).toEqual([]);
    expect(readJson(nested(4), { maxDepth: 3 })).toMatchObject({
      faults: [{ reason: 'too-deep', found: '3', span: { start: 3, end: 4 } }],
    });
  });

  test('of a million is read, where it is allowed, without recursion', () => {
    const { value, faults } = readJson(nested(1_000_000), { maxDepth: Number.POSITIVE_INFINITY });
    expect(faults).toEqual([]);
    expect(Array.isArray(valueOf(value!))).toBe(true);
  });

  test('of a million takes no longer than its length', () => {
    for (const unit of ['[', '{"a":', '{', '"', '\\', '/*', '//', ',', ':', '[}', '{]', '1', '-']) {
      const text = unit.repeat(1_000_000);
      const begun = performance.now();
      readJson(text);
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });
});

describe('the value of a reading', () => {
  test('takes the last of equal keys', () => {
    expect(valueOf(readJson('{"a":1,"b":2,"a":{"c":[null]}}').value!)).toEqual({
      a: { c: [null] },
      b: 2,
    });
  });

  test('knows no special keys', () => {
    const text = '{"__proto__":{"x":1},"constructor":1,"toString":2}';
    const value = valueOf(readJson(text).value!) as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(JSON.stringify(value)).toBe(text);
  });
});

function accepted(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
