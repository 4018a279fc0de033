import { unwrap } from '@sluice/core';
import { format } from '@sluice/logs-insights/internal/format';
import { parse } from '@sluice/logs-insights/internal/parse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queries } from '../support/arbitraries/logs-insights.ts';

const formatted = (text: string) => unwrap(format(text), text);

/** The tree without places. */
function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !/span$/i.test(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutSpans(each)]));
}

describe('a query of any commands', () => {
  test('means the same when it is formatted', () => {
    fc.assert(
      fc.property(queries, (text) => {
        const tree = withoutSpans(unwrap(parse(text), text));
        const again = formatted(text);
        expect(withoutSpans(unwrap(parse(again), again))).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });

  test('stays as it is once it is formatted', () => {
    fc.assert(
      fc.property(queries, (text) => {
        const once = formatted(text);
        expect(formatted(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('comments', () => {
  test('stay behind their commands, above them, and at the end', () => {
    const text = '# what\nFIELDS a # first\n# why\n|limit 5 | # here\n sort a\n# end';
    expect(formatted(text)).toBe(
      '# what\nfields a # first\n# why\n| limit 5 # here\n| sort a\n# end',
    );
  });

  test('in a command go above it', () => {
    expect(formatted('fields a, # one\n b # two\n| limit 5')).toBe(
      '# one\nfields a, b # two\n| limit 5',
    );
  });

  test('in a column without a name stay, as they are part of its name', () => {
    const text = 'stats count( # all\n *) by a';
    expect(formatted(text)).toBe(text);
  });
});

describe('lines', () => {
  test('that are long hold one condition each', () => {
    const long = Array.from({ length: 6 }, (_, i) => `someField${i} = "value ${i}"`).join(' and ');
    const lines = formatted(`filter ${long}`).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'filter',
      '    someField0 = "value 0"',
      '    and someField1 = "value 1"',
    ]);
  });

  test('of a query in parentheses are moved in', () => {
    expect(formatted('filter a in (SOURCE "x"|fields a)|limit 5')).toBe(
      'filter a in (\n    SOURCE "x"\n    | fields a\n  )\n| limit 5',
    );
  });
});

describe('expressions', () => {
  test.each([
    ['filter ((a = 1)) AND NOT (b == 2)', 'filter a = 1 and not b = 2'],
    ['filter (a and b) and c', 'filter (a and b) and c'],
    ['filter a or (b and c)', 'filter a or b and c'],
    ['fields (a-b)-c as x, a-(b-c) as y', 'fields a - b - c as x, a - (b - c) as y'],
    ['fields -(2^3)^-2 as x', 'fields -(2^3)^-2 as x'],
    ["filter a like 'x' or b = 'say \"x\"'", 'filter a like "x" or b = \'say "x"\''],
    ['filter x = "C:\\dir" or x = "a\\\\"', 'filter x = "C:\\dir" or x = "a\\\\"'],
    ['filter a like /[/]x/', 'filter a like /[\\/]x/'],
    ['fields (a).b as x', 'fields (a).b as x'],
    ['fields - -a as x, true as y', 'fields --a as x, true as y'],
    ['filter a = "x\ty\'" ', 'filter a = "x\\ty\'"'],
    ['SOURCE a start=-90s end=-1500ms | fields b', 'SOURCE "a" start=-90s end=-1500ms\n| fields b'],
    ['filter a not in (SOURCE "x")', 'filter a not in (\n    SOURCE "x"\n  )'],
    ['$`a b`(x=1)', '$`a b`(x=1)'],
  ])('%s', (text, canonical) => {
    expect(formatted(text)).toBe(canonical);
  });

  test('that name a column stay as they are written, but for blanks', () => {
    expect(formatted('stats count( * ),  SUM(a)')).toBe('stats count( * ), SUM(a)');
  });

  test('of hundreds of operators are printed without deep calls', () => {
    const long = Array.from({ length: 300 }, () => 'a').join('+');
    expect(formatted(`fields ${long} as x`).length).toBeGreaterThan(600);
  });
});
