import { applyFix, isError, render } from '@sluice/core';
import { codes, format, parse, validate } from '@sluice/xray-filter';
import { expect, test } from 'vitest';
import { sampleOf } from '../support/examples.ts';

const codesOf = (text: string) => validate(text).diagnostics.map(({ code }) => code);
const errorsOf = (text: string) => validate(text).diagnostics.filter(isError);
const fixed = (text: string) => {
  const [first] = validate(text).diagnostics;
  return first?.fix === undefined ? undefined : applyFix(text, first.fix);
};

test.each([
  ["user = 'a b' AND ok", 'user = "a b" AND ok'],
  ['service(“a”) { partial }', 'service("a") { partial }'],
  ['duration >= 2min', 'duration >= 120'],
  ['responsetime > 3ms', 'responsetime > 0.003'],
  ['user = 5x', 'user = "5x"'],
  ['http.clientip=10.0.0.1', 'http.clientip="10.0.0.1"'],
  ['http.url~"x"', 'http.url CONTAINS "x"'],
  ['duration=>5', 'duration>=5'],
  ['ok, partial', 'ok AND partial'],
  ['(ok))', '(ok)'],
  ['ok;', 'ok'],
  ['(ok AND', '(ok'],
  ['ok OR', 'ok'],
  ['AND ok', 'ok'],
  ['ok&&partial', 'ok AND partial'],
  ['ok AND AND partial', 'ok AND partial'],
  ['service("a" { ok }', 'service("a") { ok }'],
  ['service("a") { }', 'service("a")'],
  ['sevice("a")', 'service("a")'],
  ['annotations.foo = 1', 'annotation.foo = 1'],
  ['status = 500', 'http.status = 500'],
  ["annotation['x'] = 1", 'annotation["x"] = 1'],
  ['source.annotation.x = 1', 'annotation.x = 1'],
  ['type = "x"', 'service() { type = "x" }'],
  ['service(name: "x")', 'service(id(name: "x"))'],
  ['service(id(nam: "x"))', 'service(id(name: "x"))'],
  ['edge("AWS::a", "b")', 'edge(id(type: "AWS::a"), "b")'],
  ['rootcause.json = [1]', 'rootcause.json = #[1]'],
  ['rootcause.json = #{}', 'rootcause.json = #[{}]'],
  ['rootcause.json = {}', 'rootcause.json = #[{}]'],
  ['group.name CONTAINS "a"', 'group.name = "a"'],
  ['group.name = 5', 'group.name = "5"'],
  ['http.url="*a"', 'http.url ENDSWITH "a"'],
  ['http.url = "*a*"', 'http.url CONTAINS "a"'],
  ['http.url="/a"', 'http.url CONTAINS "/a"'],
  ['user = "alice', 'user = "alice"'],
  ['http.url = "\\d"', 'http.url = "\\\\d"'],
  ['ok!!partial', 'ok partial'],
  ['!!(ok OR partial)', '(ok OR partial)'],
  ['not ok', '!ok'],
  ['annotation.x CONTAINS 5', 'annotation.x CONTAINS "5"'],
  ['annotation.x > "5"', 'annotation.x > 5'],
  ['user = true', 'user = "true"'],
  ['edge("a" "b")', 'edge("a", "b")'],
  ['duration BETWEEN 1 AND 5', '(duration >= 1 AND duration <= 5)'],
  ['!(ok) AND duration not between 1 and 5', '!(ok) AND !(duration >= 1 AND duration <= 5)'],
  ['user IN ("a", "b")', '(user = "a" OR user = "b")'],
  ['http.status not in (1,2)', '!(http.status = 1 OR http.status = 2)'],
  ['user IS NULL', '!user'],
  ['user is not null', 'user'],
  ['annotation.a EXISTS', 'annotation.a'],
  ['user NOT EXISTS', '!user'],
  ['user DOES NOT CONTAIN "a"', '!user CONTAINS "a"'],
  ['user NOT STARTS WITH "a"', '!user BEGINSWITH "a"'],
  ['user not endswith "a"', '!user ENDSWITH "a"'],
  ['user STARTS WITH "a"', 'user BEGINSWITH "a"'],
  ['user IS NOT "a"', 'user != "a"'],
  ['user NOT = "a"', 'user != "a"'],
  ['duration < = 5', 'duration <= 5'],
  ['duration > .5', 'duration > 0.5'],
  ['http.status: 200', 'http.status = 200'],
  ['service(id("a"))', 'service(id(name: "a"))'],
  ['service(id(name = "a"))', 'service(id(name : "a"))'],
  ['service(id(name: "a" type: "b"))', 'service(id(name: "a", type: "b"))'],
  ['edge("a", "b",)', 'edge("a", "b")'],
  ['annotation.é = 1', 'annotation["é"] = 1'],
  ['annotation:x = 1', 'annotation["x"] = 1'],
  ['(ok}', '(ok)'],
  ['service() { (ok }', 'service() { (ok) }'],
  ['annotation.x = é', 'annotation.x = "é"'],
  ['rootcause.fault', 'rootcause.fault.service'],
])('%s is mended to %s', (text, wanted) => {
  expect(fixed(text)).toBe(wanted);
});

test.each([
  ['http.url = "a*b"', 'a star inside'],
  ['user = "alice AND (ok)', 'a quote that swallows brackets'],
  ['user = "alice\\', 'a quote after a backslash'],
  ['annotation.x > "a"', 'a text that is no number'],
  ['ok = 5', 'a number for a truth'],
  ['user IN (a, b)', 'a list of words'],
  ['user = null', 'what no text is'],
  ['user = a"', 'a word that runs into a quote'],
  ['http.status = 1,000', 'a number in groups of digits'],
  ['duration BETWEEN 1', 'half a range'],
  ['index = 1', 'a keyword of chains'],
  ['zzzzzzz', 'a word near to none'],
  [`${'x'.repeat(61)} = 1`, 'a long word'],
  ['service(id(zzzzzzz: "x"))', 'a field near to none'],
  ['service("a", name: "b")', 'a pair beside a name'],
])('%s is left alone: %s', (text) => {
  expect(fixed(text)).toBeUndefined();
});

test('every fix of the catalogue mends what it speaks of', () => {
  const samples = Object.values(codes).flatMap(({ bad, good }) => [bad, good].map(sampleOf));
  for (const { text, options } of samples) {
    for (const one of validate(text, options).diagnostics) {
      if (one.fix === undefined) continue;
      const after = validate(applyFix(text, one.fix), options).diagnostics;
      const same = after.filter(
        ({ code, span }) => code === one.code && span.start === one.span.start,
      );
      expect({ text, code: one.code, same }).toEqual({ text, code: one.code, same: [] });
      if (!isError(one))
        expect(after.some(isError)).toBe(validate(text, options).diagnostics.some(isError));
    }
  }
});

test.each([
  ['"a" = user', ['XF2007']],
  ['user in ("a","b")', ['XF2003']],
  ['sevice("a") { fault }', ['XF3001']],
  ['service("a").fault', ['XF2001']],
  ['http.status = 200 OR 404', ['XF2007']],
  ['service(id("x"))', ['XF2019']],
  ['service(id(name = "x"))', ['XF2020']],
  ['service(id(name: "a" type: "b"))', ['XF2010']],
  ['duration BETWEEN 1 AND 5', ['XF2003']],
  ['user IS NOT NULL', ['XF2003']],
  ['user EXISTS', ['XF2003']],
  ['user DOES NOT CONTAIN "a"', ['XF2003']],
  ['http.url =~ /abc/', ['XF2003']],
  ['user = a"', ['XF2005']],
  ['annotation[x y] = 1', ['XF2010']],
  ['annotation.é = 1', ['XF2013']],
  ['edge("a" -> "b")', ['XF2010']],
  ['http.status = .5', ['XF2009']],
  ['duration > > 5', ['XF2009']],
  ['rootcause.json = #[1,]', ['XF2016']],
  ['ok // why', ['XF1001']],
  ['{ ok }', ['XF2008']],
  ['user = "a" "b"', ['XF2007']],
  ['fault { ok }', ['XF3010']],
  ['user["a"]', ['XF3011']],
  ['user. = 1', ['XF3001']],
  ['service("a") = true', ['XF3012']],
  ['edge() > 1', ['XF3012']],
  ['rootcause.fault.service = 1', ['XF3012']],
  ['rootcause.json', ['XF3004']],
  ['rootcause.json > #[]', ['XF3003']],
  ['rootcause.json =', ['XF2009']],
  ['group.name = #[]', ['XF2017']],
  ['group.name =', ['XF2009']],
  ['group.name == "a"', ['XF2003']],
  ['user = #[]', ['XF2017']],
  ['duration < 1e999', ['XF3013']],
  ['service(5)', ['XF2005']],
  ['edge("a" "b")', ['XF2010']],
  ['"alice', ['XF1002']],
  ['()', ['XF2012']],
  ['responstime > AND ok', ['XF3001']],
])('%s is one mistake', (text, wanted) => {
  expect(errorsOf(text).map(({ code }) => code)).toEqual(wanted);
});

test.each([
  ['duration > 5 AND duration < 8', []],
  ['duration >= 5 AND duration <= 5', []],
  ['duration > 5 AND duration <= 5', ['XF9017']],
  ['duration = 5 AND duration != 5', []],
  ['duration = 5 AND duration = 6', ['XF9017']],
  ['ok AND ok = false', ['XF9017']],
  ['ok AND !(ok != true)', ['XF9019'].slice(1)],
  ['ok AND error', ['XF9017', 'XF9006']],
  ['service() { error AND throttle }', []],
  ['partial = 5 AND partial', ['XF9003']],
  ['http.url = "http://a" AND http.url = "http://a"', ['XF9019']],
  ['http.url = "http://a" AND http.url = "http://b"', ['XF9017']],
  ['user = "a" AND user = "b"', []],
  ['annotation.a = 1 AND annotation.a = 2', []],
  ['(ok AND partial) OR inferred', []],
  ['ok AND partial OR inferred', ['XF9005']],
  ['responsetime > 300000', []],
  ['http.url = "https://a/b"', []],
  ['annotation.a CONTAINS ""', ['XF9009']],
  ['annotation["a-b"]', []],
  ['fault AND service() { fault }', []],
  ['fault AND group.name = "g"', []],
])('%s is advised on by %j', (text, wanted) => {
  expect(codesOf(text)).toEqual(wanted);
});

test('the service’s words stand with the fault that it meets first', () => {
  const [scope, lexer] = validate('name = "a" AND madeup').diagnostics;
  expect(scope).not.toHaveProperty('awsMessage');
  expect(lexer).toMatchObject({ awsPosition: { line: 1, column: 16 } });
  const [first, second] = validate('madeup AND zzz').diagnostics;
  expect(first).toHaveProperty('awsMessage');
  expect(second).not.toHaveProperty('awsMessage');
  expect(second).not.toHaveProperty('awsPosition');
});

test('negations and brackets are counted before anything recurses', () => {
  expect(parse(`${'!'.repeat(128)}ok`).ok).toBe(true);
  expect(parse(`${'!'.repeat(129)}ok`).diagnostics).toMatchObject([
    { code: 'XF2002', span: { start: 128 } },
  ]);
  expect(parse(`${'!('.repeat(65)}ok${')'.repeat(65)}`).ok).toBe(true);
  expect(format(`${'!!('.repeat(100)}ok${')'.repeat(100)}`).ok).toBe(false);
  expect(parse(`${'('.repeat(128)}ok${')'.repeat(128)}`).ok).toBe(true);
});

test('a diagnostic as people see it', () => {
  const text = 'service("a") { nam = "x" }';
  const [first] = validate(text).diagnostics;
  expect(render(first!, { text })).toMatchInlineSnapshot(`
    "error[XF3001]: \`nam\` is no keyword
     --> 1:16
    1 | service("a") { nam = "x" }
      |                ^^^
      = hint: write \`name\`
      = fix: write \`name\`
      = aws: Error Location: line 1, position 16 : Invalid input symbol: 'nam '
    "
  `);
});
