import { applyFix, unwrap } from '@sluice/core';
import { codes, type TransformerOptions, validate } from '@sluice/event-pattern/input-transformer';
import { describe, expect, test } from 'vitest';

const said = (text: string, options: TransformerOptions = {}) =>
  validate(text, options).diagnostics;
const codesOf = (text: string, options: TransformerOptions = {}) =>
  said(text, options).map(({ code }) => code);

describe('the catalogue', () => {
  test.each(Object.entries(codes).filter(([, { number }]) => number < 5000 || number > 5999))(
    '%s: its examples show it',
    (_name, { code, bad, good }) => {
      const sample = (example: typeof bad) =>
        typeof example === 'string' ? { text: example, options: {} } : { options: {}, ...example };
      expect(codesOf(sample(bad).text, sample(bad).options)).toContain(code);
      expect(codesOf(sample(good).text, sample(good).options)).not.toContain(code);
    },
  );
});

describe('the check of the syntax', () => {
  test('points at the template, not at the text with `null` in it', () => {
    const [error] = said('{"a": <a>, "b": x}', { paths: { a: '$.a' } });
    expect(error).toMatchObject({
      code: 'IT2001',
      span: { start: 16, end: 17 },
      awsMessage:
        'Invalid InputTemplate for target target : [Source: (String)"{"a": null, "b": x}"; line: 1, column: 18].',
    });
  });

  test('points at a placeholder that is glued to something', () => {
    expect(said('{"a": 1<a>}')[0]).toMatchObject({ code: 'IT2001', span: { start: 6, end: 10 } });
  });

  test('takes several values in a text, but one in a structured template', () => {
    expect(codesOf('"a" "b"')).toEqual([]);
    expect(codesOf('{"a": 1} "b"')).toEqual(['IT2001']);
  });

  test('names the target that is given, and cuts long texts', () => {
    const [error] = said(`"${'x'.repeat(600)}`, { targetId: 'lambda' });
    expect(error?.awsMessage).toContain('for target lambda : [Source: (String)"');
    expect(error?.awsMessage).toContain('x"[truncated 101 chars]; line: 1, column: 1].');
  });

  test('knows keys at every depth, bare or quoted', () => {
    expect(codesOf('{"a": [{"b": {"x<k>": 1}}]}')).toEqual(['IT2002']);
    expect(codesOf('{<k>: 1}')).toEqual(['IT2002']);
    expect(codesOf('[{"<k>": 1}] [{"<k>": 2}]')).toEqual(['IT2002', 'IT2002']);
  });

  test('free text is for pipes', () => {
    expect(codesOf('hello')).toEqual(['IT2001']);
    expect(codesOf('hello', { profile: 'pipes' })).toEqual([]);
    expect(codesOf('{hello', { profile: 'pipes' })).toEqual(['IT2001']);
  });
});

describe('paths', () => {
  test.each(['$', '$.a', '$.a-b_c/d', '$[0]', '$.a[12][*].b'])('%s is one', (inputPath) => {
    expect(codesOf('', { inputPath })).toEqual([]);
  });

  test.each([
    'a',
    '$a',
    '$.',
    '$.a.',
    '$.*',
    '$.a b',
    '$.é',
    '$[-1]',
    '$[0:2]',
    '$[x]',
    '$.a[0',
    "$['a']",
  ])('%s is none', (inputPath) => {
    expect(codesOf('', { inputPath })).toEqual(['IT2003']);
  });

  test('an empty one is taken alone, but not in the map', () => {
    expect(codesOf('', { inputPath: '' })).toEqual([]);
    expect(codesOf('{"v": <v>}', { paths: { v: '' } })).toEqual(['IT2003']);
  });

  test('a bad one is shown where its variable is used', () => {
    expect(said('{"v": <v>}', { paths: { v: 'x' } })[0]?.span).toEqual({ start: 6, end: 9 });
    expect(said('{"v": 1}', { paths: { v: 'x' } })[0]?.span).toEqual({ start: 0, end: 8 });
  });

  test('an ordinary name may be called like something of an object', () => {
    const paths = JSON.parse('{"__proto__": "$.a", "constructor": "$.b"}');
    expect(codesOf('{"a": <__proto__>, "b": <constructor>}', { paths })).toEqual([]);
    expect(codesOf('{"a": <toString>}', { paths: { a: '$' } })).toEqual(['IT3002']);
  });

  test('one of the map is at most 256 characters long', () => {
    expect(codesOf('{"v": <v>}', { paths: { v: `$.${'x'.repeat(255)}` } })).toEqual(['IT4003']);
  });
});

describe('the words of the service', () => {
  const answers = (text: string, paths: Record<string, string>) =>
    said(text, { paths }).map(({ awsMessage }) => awsMessage);

  test('stand at the first error alone', () => {
    const paths = { v: '$.a' };
    expect(answers('{"<v>": <x>, "a": <y>}', paths)).toEqual([
      'InputTemplate placeholder present as a JSON object key for target target.',
      undefined,
      undefined,
    ]);
  });

  test('are those about the request, where it breaks a constraint', () => {
    const [answer, ...others] = answers('{"v": <x>}', { v: '$..a', 'b.c': '$' });
    expect(answer).toContain('Map keys must satisfy constraint');
    expect(others.length).toBeGreaterThan(0);
    expect(new Set(others)).toEqual(new Set([undefined]));
  });
});

describe('names', () => {
  test('the service prints the whole map', () => {
    const [error] = said('{"v": <a>}', { paths: { a: '$.a', 'b.c': '$' } });
    expect(error?.awsMessage).toContain(
      "Value '{a=$.a, b.c=$}' at 'targets.1.member.inputTransformer.inputPathsMap'",
    );
  });

  test('the one that was meant is offered', () => {
    const mended = (text: string) => {
      const fix = said(text, { paths: { user: '$.a' } })[0]?.fix;
      return fix && applyFix(text, fix);
    };
    expect(mended('{"v": <usr>}')).toBe('{"v": <user>}');
    expect(mended('{"v": <aws.event.rule-name>}')).toBe('{"v": <aws.events.rule-name>}');
    expect(mended('{"v": <zzz>}')).toBeUndefined();
  });

  test('an empty map is as good as none', () => {
    expect(codesOf('"<x>"', { paths: {} })).toEqual(['IT9002']);
  });
});

describe('advice', () => {
  test('offers the reserved variable that was meant', () => {
    const text = '"<aws.event.rule-name>"';
    const [advice] = said(text);
    expect(advice).toMatchObject({
      code: 'IT9002',
      hint: 'did you mean `<aws.events.rule-name>`?',
    });
    expect(applyFix(text, advice!.fix!)).toBe('"<aws.events.rule-name>"');
  });

  test('tells that paths stand inline in pipes alone', () => {
    expect(said('"<$.a>"')[0]?.hint).toContain('pipes only');
    expect(codesOf('"<$.a>"', { profile: 'pipes' })).toEqual([]);
    expect(codesOf('"<a>"', { profile: 'pipes' })).toEqual(['IT9002']);
  });

  test('knows what is an object or a list in every event', () => {
    const quoted = (path: string) => codesOf('{"v": "<v>"}', { paths: { v: path } });
    expect(quoted('$')).toEqual(['IT9001']);
    expect(quoted('$.detail')).toEqual(['IT9001']);
    expect(quoted('$.resources')).toEqual(['IT9001']);
    expect(quoted('$.a[*].b')).toEqual(['IT9001']);
    expect(quoted('$.detail.a')).toEqual([]);
    expect(quoted('$.id')).toEqual([]);
    expect(quoted('$[0]')).toEqual([]);
    expect(codesOf('{"v": "<aws.events.event.json>", "w": "<aws.events.rule-arn>"}')).toEqual([
      'IT9001',
    ]);
    expect(codesOf('{"v": "<$.detail>"}', { profile: 'pipes' })).toEqual([]);
  });

  test('puts a bare placeholder of a text in quotes', () => {
    const text = '[<v>]';
    const [advice] = said(text, { paths: { v: '$.v' } });
    expect(applyFix(text, advice!.fix!)).toBe('["<v>"]');
    expect(codesOf('"a<v>"', { paths: { v: '$.v' } })).toEqual([]);
  });

  test('tells a backslash that escapes from one that is escaped', () => {
    const paths = { v: '$.v' };
    expect(codesOf('{"v": "a\\<v>"}', { paths })).toEqual(['IT9005']);
    expect(codesOf('{"v": "a\\\\<v>"}', { paths })).toEqual([]);
    expect(codesOf('{"v": "<v><v>"}', { paths })).toEqual([]);
  });

  test('warns once of values that may break a text template', () => {
    const paths = { id: '$.id', free: '$.detail.text' };
    expect(codesOf('"<id> <free> <free>"', { paths })).toEqual(['IT9006']);
    expect(codesOf('"<id> <aws.events.rule-name>"', { paths: { id: '$.id' } })).toEqual([]);
    expect(codesOf('"<$.detail.text>"', { profile: 'pipes' })).toEqual([]);
  });

  test('comes only where there is no error', () => {
    expect(codesOf('{"v": <v>} x', { paths: { v: '$', w: '$' } })).toEqual(['IT2001']);
  });

  test('travels with success', () => {
    expect(unwrap(validate('"<x>"')).kind).toBe('transformation');
  });
});
