import { applyFix, isError } from '@sluice/core';
import { codes } from '@sluice/logs-insights/internal/codes';
import { type LogsInsightsOptions, optionsIn } from '@sluice/logs-insights/internal/options';
import { validate } from '@sluice/logs-insights/internal/validate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queries } from '../support/arbitraries/logs-insights.ts';

const said = (text: string, options: LogsInsightsOptions = {}) =>
  validate(text, options).diagnostics;
const errors = (text: string, options?: LogsInsightsOptions) =>
  said(text, options)
    .filter(isError)
    .map(({ code, span }) => [code, text.slice(span.start, span.end)]);
const advice = (text: string, options?: LogsInsightsOptions) =>
  said(text, options).map(({ code, span }) => [code, text.slice(span.start, span.end)]);

describe("the service's own words", () => {
  test('list every unknown symbol, and stand at the first fault alone', () => {
    const [first, second] = said('stats sum(a) as s by x | stats max(y) as m, max(z) as n');
    expect(first?.awsMessage).toBe('Unknown symbols found in or after stats: y, z');
    expect(second?.awsMessage).toBeUndefined();
  });

  test('name a word that is no command', () => {
    expect(said('fields a | count()')[0]?.awsMessage).toContain("mismatched input 'count'");
  });
});

describe('modes', () => {
  const text = 'stats count(*) as c by x | filter level = "ERROR"';

  test('the service filters events before `stats`', () => {
    expect(errors(text)).toEqual([]);
  });

  test('in the order of the text a filter knows the columns of `stats` alone', () => {
    expect(errors(text, { mode: 'strict' })).toEqual([[codes.unknownSymbol.code, 'level']]);
  });

  test('in the order of the text `limit` runs before `sort`', () => {
    const late = 'stats count(*) as c by x | limit 5 | sort c';
    expect(advice(late, { mode: 'strict' })).toEqual([]);
  });

  test('lenient, a name may be given again', () => {
    const again = 'fields a | stats sum(a) as a';
    expect(errors(again)).toEqual([[codes.redefined.code, 'a']]);
    expect(advice(again, { lenient: true })).toEqual([[codes.lenientName.code, 'a']]);
  });

  test('are read from plain JSON', () => {
    expect(optionsIn({ mode: 'strict', lenient: true, indexes: ['a', 1] })).toEqual({
      mode: 'strict',
      lenient: true,
      indexes: ['a'],
    });
    expect(optionsIn({ mode: 'other', indexes: 'a' })).toEqual({});
  });
});

describe('names', () => {
  test.each([
    ['an aggregate as it is written is a column', 'stats count(*) by x | sort count(*) desc'],
    ['whatever its blanks', 'stats count( * ) by x | sort count(*) desc'],
    ['in any case', 'stats COUNT(*) by x | filter count(*) > 5'],
    ['a member of a column is known', 'stats latest(j) as j by x | fields j.a as a'],
    [
      'a bin may be called `@timestamp`',
      'fields @timestamp | stats count(*) by bin(1h) as @timestamp',
    ],
    ['an alias is known to later items', 'stats max(a) as m, min(a) as n, m - n as d'],
    ['columns of a pattern', 'pattern @message | filter @sampleCount > 5'],
    ['columns of counted keys', 'countFrequent a, b | filter _approxcount > 5'],
    [
      'after columns that are not known anything is',
      'stats count(*) as c by x | outlier c | fields y',
    ],
    ['a saved query may give anything', '$q() | stats count(*) as c by x | $r() | fields y'],
    ['`parse` fills what was only listed', 'fields user | parse @message "u=*" as user'],
    [
      'a later segment may count by bins kept',
      'stats count(*) as c by bin(5m) as @timestamp | stats avg(c) by bin(1h)',
    ],
    ['a list is made text', 'fields jsonStringify(split(a, ",")) as t | sort t'],
  ])('%s', (_, text) => {
    expect(errors(text)).toEqual([]);
  });

  test.each([
    ['fields after counting', 'countFrequent a | fields b', 'b'],
    ['a parsed field after stats', 'stats count(*) as c by x | parse y "*" as z', 'y'],
    ['a lookup after stats', 'stats count(*) as c by x | lookup t id as y OUTPUT n', 'y'],
    ['a second field twice', 'stats count(*) as c by x | fields y + y as z', 'y'],
  ])('%s are unknown', (_, text, name) => {
    expect(errors(text)).toEqual([[codes.unknownSymbol.code, name]]);
  });

  test('near to a column is corrected', () => {
    const text = 'stats count(*) as total by x | fields totl';
    expect(applyFix(text, said(text)[0]!.fix!)).toBe('stats count(*) as total by x | fields total');
  });

  test('`@message` and `message` are two fields', () => {
    expect(advice('filter message = "a" and logStream = "b"')).toEqual([]);
  });
});

describe('advice', () => {
  test.each([
    ['stats count(*) by bin(1500ms)', codes.cappedPeriod.code, '1500ms'],
    ['stats count(*) by datefloor(@timestamp, 36h)', codes.cappedPeriod.code, '36h'],
    ['filter a like "%"', codes.likeWildcard.code, '"%"'],
    ['filter null != a', codes.nullField.code, 'null'],
    ['filter strlen(a) < null', codes.nullField.code, 'null'],
    ['filter "x" or a', codes.constantPart.code, '"x"'],
    ['stats count(*) by bin(@ingestionTime, 1h)', codes.binOfField.code, 'bin(@ingestionTime, 1h)'],
    ['fields a | sort a | tail 5', codes.oldLimit.code, 'tail'],
    ['filter @ingestionTime >= "today"', codes.humanTime.code, '"today"'],
    ['pattern @message | sort nope', codes.missingSortColumn.code, 'nope'],
    ['fields a, b | sort a | limit 5 | limit 9', codes.severalLimits.code, 'limit 9'],
  ])('%s', (text, code, part) => {
    expect(advice(text)).toEqual([[code, part]]);
  });

  test.each([
    'filter @timestamp > 1767225600000',
    'filter @timestamp > "1767225600000"',
    'fields a - b as d',
    'parse @message /took (?<time>.*?)$/',
    'fields a | sort a | accum a as s | stats max(s)',
    'filter requestId in ["a"] or requestId = "b"',
    'fields formatDate(@timestamp, "%Y") as y',
  ])('has nothing to say of %s', (text) => {
    expect(advice(text, { indexes: ['requestId'] })).toEqual([]);
  });

  test('every fix of it is taken', () => {
    for (const text of [
      'stats count(*) as c by x | limit 10 | sort c desc',
      'fields a | sort a | sort b desc',
      'fields a | limit 5 | sort a | limit 10',
      'display a | display b',
      'filter a = null and b-c = 1',
      'fields parseDate(a, "%Y-%m-%d %H:%M:%S") as t',
      'filter a like "x" or "y"',
      'filter a = "x" or "y"',
    ]) {
      const { fix, code } = said(text).find((one) => one.fix !== undefined)!;
      expect(said(applyFix(text, fix!)).map((one) => one.code)).not.toContain(code);
    }
  });
});

describe('what a query is given', () => {
  test.each([
    ['SOURCE logGroupTags([{"values": ["a"]}]) | fields a', codes.selectorArgument.code],
    [
      'SOURCE logGroupTags([{"key": "a", "values": ["1", "2", "3", "4", "5", "6"]}]) | fields a',
      codes.tooMany.code,
    ],
    ['SOURCE dataSource([["a"]]) | fields a', codes.selectorArgument.code],
    ['SOURCE dataSource() | fields a', codes.selectorArgument.code],
    ['SOURCE logGroups(["a"]) | fields a', codes.selectorArgument.code],
    ['SOURCE logGroups(namePrefix: "a") | fields a', codes.selectorArgument.code],
    ['SOURCE "a" start=2 end=1 | fields a', codes.rangeOrder.code],
    [
      `SOURCE ${Array.from({ length: 51 }, (_, i) => `"g${i}"`).join(' ')} | fields a`,
      codes.tooMany.code,
    ],
    [`$q(${Array.from({ length: 21 }, (_, i) => `p${i}=1`).join(', ')})`, codes.tooMany.code],
    ['stats count(*) by bin(5m) offset 0h', codes.zeroDuration.code],
    ['sessionize a maxspan 0m', codes.zeroDuration.code],
    ['logcompare timeshift 0d', codes.zeroDuration.code],
    ['appendcols max=-1 (SOURCE "x")', codes.syntax.code],
    ['appendcols max=0.5 (SOURCE "x")', codes.settingValue.code],
    ['addtotals fieldnam=x', codes.unknownOption.code],
    ['filterIndex a in []', codes.emptyList.code],
    ['SOURCE logGroups(namePrefix: [["a"]]) | fields a', codes.selectorArgument.code],
    ['SOURCE logGroups(namePrefixes: ["a"]) | fields a', codes.selectorArgument.code],
    ['SOURCE logGroups(class: ["STANDARD", ["a"]]) | fields a', codes.selectorArgument.code],
    [
      `SOURCE logGroupTags([${Array.from({ length: 6 }, (_, i) => `{"key": "k${i}"}`).join(', ')}]) | fields a`,
      codes.tooMany.code,
    ],
    ['SOURCE nothing(namePrefix: ["a"]) | fields a', codes.unknownSelector.code],
    ['appendcols mx=5 (SOURCE "x")', codes.unknownOption.code],
    ['join left=a right=b where a (SOURCE "x")', codes.joinCondition.code],
    ['stats bin(5m) * 2', codes.noAggregate.code],
    ['stats nope(a) + b', codes.unknownFunction.code],
    ['stats count(*) by bin(x)', codes.argumentType.code],
    ['stats count(*) by bin(5monthz)', codes.unit.code],
    ['fields toMillis(a = b) as c', codes.argumentType.code],
    ['fields dateceil(a, 1h, 2) as c', codes.arity.code],
    ['fields coalesce() as c', codes.arity.code],
    ['fields now(1) as c', codes.arity.code],
    [`fields case(${'a, 1, '.repeat(11)}2) as c`, codes.tooMany.code],
    ['stats topk(1.5, a)', codes.notWhole.code],
    ['stats count(*, a)', codes.star.code],
    ['filter a =~ "("', codes.regexSyntax.code],
    ['filter a like /\\pX(/', codes.regexSyntax.code],
    ['estimate | fields a # all', codes.estimateLast.code],
    ['stats pct(a, 101)', codes.outOfRange.code],
    ['stats pct(a, -1)', codes.outOfRange.code],
    ['filter not 5m', codes.strayDuration.code],
    ['fields regexReplace(a, "(", "b") as c', codes.regexSyntax.code],
  ])('%s is refused', (text, code) => {
    expect(errors(text).map(([found]) => found)).toEqual([code]);
  });

  test.each(['fields strlen(jsonParse(a)) as b', 'fields abs("x") as b'])(
    '%s is taken, with a warning that it gives nothing',
    (text) => {
      const outcome = validate(text);
      expect(outcome.ok).toBe(true);
      expect(outcome.diagnostics.map(({ code }) => code)).toContain(codes.emptyCall.code);
    },
  );
});

test('names that begin with digits are fields', () => {
  expect(errors('stats sum(5xx) as failed, max(4xx) as refused by bin(1h)')).toEqual([]);
});

test('a sort by what near names a column is corrected', () => {
  const text = 'stats count(*) as total by x | sort totl, bin(5m)';
  expect(said(text).map(({ hint }) => hint)).toEqual([
    'did you mean `total`?',
    'sort by a column that `stats` gives',
  ]);
});

test('a filter that means a column of `stats` is told so', () => {
  const [info] = said('stats count(*) as total by x | filter totl > 5');
  expect(info).toMatchObject({ hint: 'did you mean `total`, which `stats` gives?' });
});

test('two letters exchanged are a slip, a long name is none', () => {
  const text = (name: string) => `parse @message "*" as duration | filter ${name} > 5`;
  expect(advice(text('durtaion'))).toEqual([[codes.nearName.code, 'durtaion']]);
  expect(advice(text('d'.repeat(80)))).toEqual([]);
  expect(advice(text('durations2'))).toEqual([]);
});

test('spans lie inside the text, and errors decide', () => {
  fc.assert(
    fc.property(queries, (text) => {
      const outcome = validate(text);
      expect(outcome.ok).toBe(!outcome.diagnostics.some(isError));
      for (const { span } of outcome.diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('any text has an answer', () => {
  fc.assert(fc.property(fc.string(), (text) => validate(text).diagnostics.length >= 0));
  const words = fc.constantFrom(
    ...'fields filter stats ( ) [ ] | , a not in like "x" /y/ * 5m = by as `'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
      validate(parts.join(' '));
    }),
    { numRuns: 1000 },
  );
});

test('a text beyond the limit is refused for it alone', () => {
  expect(said(`filter a = "${'x'.repeat(10_000)}"`).map((one) => one.code)).toEqual([
    codes.tooLong.code,
  ]);
  expect(said(' '.repeat(70_000)).map((one) => one.code)).toEqual([codes.tooLong.code]);
});
