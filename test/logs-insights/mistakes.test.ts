import { applyFix, isError } from '@sluice/core';
import { parse } from '@sluice/logs-insights/internal/parse';
import { validate } from '@sluice/logs-insights/internal/validate';
import { describe, expect, test } from 'vitest';

const errorsOf = (text: string) => validate(text).diagnostics.filter(isError);

/** What the first fix makes of a text. */
function mended(text: string): string | undefined {
  const fix = errorsOf(text).find((one) => one.fix !== undefined)?.fix;
  return fix && applyFix(text, fix);
}

describe('one edit mends', () => {
  test.each([
    ['filter a in (foo, "b)")', 'filter a in [foo, "b)"]'],
    ['filter a not in ( 1 )', 'filter a not in [ 1 ]'],
    ['display a."x-y".z', 'display a.`x-y`.z'],
    ['fields a as "the name"', 'fields a as `the name`'],
    ["fields a as 'b'", 'fields a as b'],
    ['parse @message "*" as host-name', 'parse @message "*" as `host-name`'],
    ['stats count( distinct x) by y', 'stats count_distinct(x) by y'],
    ['sort a ascending', 'sort a asc'],
    ['filter a.b exists', 'filter ispresent(a.b)'],
    ['filter a is null', 'filter not ispresent(a)'],
    ['filter a is not null and b = 1', 'filter ispresent(a) and b = 1'],
    ['filter a between 1 and 5', 'filter a >= 1 and a <= 5'],
    ['filter a contains "x"', 'filter a like "x"'],
    ['filter a eq 5', 'filter a = 5'],
    ['filter a = 1 && b = 2', 'filter a = 1 and b = 2'],
    ['filter a = 1 || b = 2', 'filter a = 1 or b = 2'],
    ['filter a <> 1', 'filter a != 1'],
    ['filter a === 1', 'filter a = 1'],
    ['filter a = = 1', 'filter a = 1'],
    ['filter a !~ /x/', 'filter a not like /x/'],
    ['filter a ~= /x/', 'filter a =~ /x/'],
    ['fields a |', 'fields a '],
    ['| fields a', ' fields a'],
    ['filter a in (SOURCE "x" | )', 'filter a in (SOURCE "x"  )'],
    ['fields a || sort a', 'fields a | sort a'],
    ['# why\n| fields a', '# why\n fields a'],
    ['fields a // b\n| sort a', 'fields a # b\n| sort a'],
    ['fields a /* b */ | sort a', 'fields a  | sort a'],
    ['source = `my group` | sort a', "SOURCE 'my group' | sort a"],
    ['fields *', 'fields @timestamp, @message'],
    ['fields a sort a', 'fields a | sort a'],
    ['stats count(*) group by x', 'stats count(*) by x'],
    ['stats count(*) as c by x having c > 1', 'stats count(*) as c by x | filter c > 1'],
    ['stats count(*) hits by x', 'stats count(*) as hits by x'],
    ['fields a b', 'fields a, b'],
    ['filter a in ["x" "y"]', 'filter a in ["x", "y"]'],
    ['stats count(*), by x', 'stats count(*) by x'],
    ['stats count(*) by bin(5 minutez)', 'stats count(*) by bin(5 minutes)'],
    ['filter (a = 1', 'filter (a = 1)'],
    ['filter a in ["x"', 'filter a in ["x"]'],
    ['filter a = 1)', 'filter a = 1'],
    ['fields a;', 'fields a'],
    ['filter a = “x”', 'filter a = "x"'],
    ['filter a like /x/i', 'filter a like /(?i)x/'],
    ['fields a | count()', 'fields a | stats count()'],
    ['table a, b', 'display a, b'],
    ['feilds a', 'fields a'],
  ])('%s', (text, after) => {
    expect(mended(text)).toBe(after);
    expect(errorsOf(after)).toEqual([]);
  });
});

describe('said without a fix', () => {
  test.each([
    ['filter a > <the value>', '`<the value>` stands for a value that is not given'],
    ['select * from x', '`select` is no command of this language'],
    ['eval x = 1', '`eval` is no command of this language'],
    ['fields a; b', '`;` ends nothing here'],
    ['filter a = ‘x', '`‘` is no quote of this language'],
    ['fields a /* never closed', '`/*` begins no comment'],
    ['display *', '`*` stands for no fields in `display`'],
    ['stats sum(distinct x)', '`distinct` stands in `sum`'],
    ['filter (a =', '`(` is never closed'],
    ['', 'no command stands in the text'],
    ['fields a as b c', '`c` stands after the end'],
    ['fields a as ""', '"" is a text where a name was expected'],
  ])('%s', (text, message) => {
    const [first, ...others] = errorsOf(text);
    expect(first?.message).toBe(message);
    expect(first?.fix).toBeUndefined();
    expect(others).toEqual([]);
  });
});

test('a fix that does not mend is not offered', () => {
  const [error] = errorsOf('stats mus(x) as y');
  expect(error).toMatchObject({ message: '`mus` is no function' });
  expect(error?.fix).toBeUndefined();
});

test('several faults are said at once, each once', () => {
  const text = 'fields strlenn(a) | limit 0 | sort b descending | filter c in (1, 2)';
  expect(errorsOf(text).map((one) => text.slice(one.span.start, one.span.end))).toEqual([
    'strlenn',
    '0',
    'descending',
    '(1, 2)',
  ]);
});

test('the commands before a fault are kept', () => {
  const outcome = parse('fields a | limit 5 | filter b in (1');
  expect(!outcome.ok && outcome.partial?.commands.map(({ kind }) => kind)).toEqual([
    'fields',
    'limit',
  ]);
});

test('`not` without `like` or `in` is a fault, not a crash', () => {
  expect(errorsOf('filter a not b')).toHaveLength(1);
});
