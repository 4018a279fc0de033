import { findingsGithub } from '@sluice/cli/internal/check/github';
import { findingsPretty } from '@sluice/cli/internal/check/pretty';
import { findingsSarif } from '@sluice/cli/internal/check/sarif';
import type { Checked } from '@sluice/cli/internal/findings';
import { explanationText } from '@sluice/cli/internal/output/explanation';
import { junit } from '@sluice/cli/internal/output/junit';
import { painter } from '@sluice/cli/internal/output/paint';
import { bytesSaid } from '@sluice/cli/internal/output/said';
import { table } from '@sluice/cli/internal/output/table';
import { resultsTap } from '@sluice/cli/internal/testing/tap';
import type { Diagnostic } from '@sluice/core';
import { languageOf } from 'sluice';
import { expect, test } from 'vitest';

const plain = painter(false);

const diagnostic: Diagnostic = {
  code: 'FP9999',
  severity: 'info',
  message: 'odd: 100%, really\nodd',
  span: { start: 0, end: 3 },
};

const checked: Checked = {
  file: 'a,b:c%.filter-pattern',
  language: languageOf('filter-pattern')!,
  findings: [
    {
      ...{ file: 'a,b:c%.filter-pattern', language: 'filter-pattern', text: 'a\nb', diagnostic },
      ...{ start: { line: 1, column: 1 }, end: { line: 2, column: 2 } },
    },
  ],
};

test('for GitHub, what means something to it is written otherwise', () => {
  expect(findingsGithub([checked])).toBe(
    '::notice file=a%2Cb%3Ac%25.filter-pattern,line=1,endLine=2,title=FP9999::odd: 100%25, really%0Aodd\n',
  );
});

test('a remark is a note in SARIF and counted as one for people', () => {
  const { results } = JSON.parse(findingsSarif([checked])).runs[0];
  expect(results[0]).toMatchObject({ level: 'note', message: { text: diagnostic.message } });
  expect(findingsPretty([checked, checked], plain)).toMatch(/\n2 files checked: 2 remarks\n$/);
});

test('junit holds nothing that XML cannot', () => {
  const suite = {
    ...{ name: '\u0000<', group: 'g' },
    cases: [{ name: 'a\n"b"', failure: { type: 't', message: '&' } }],
  };
  const xml = junit([suite]);
  expect(xml).toContain('<testsuite name="\ufffd&lt;" tests="1" failures="1" skipped="0">');
  expect(xml).toContain('name="a&#10;&quot;b&quot;"><failure type="t" message="&amp;"></failure>');
});

test('tap leaves out what is not known', () => {
  const failed = { ...{ id: 'x', file: 'f', line: 1 }, verdict: 'failed', actual: 1 } as const;
  expect(resultsTap([failed])).toBe(
    'TAP version 14\n1..1\nnot ok 1 - x\n  ---\n  at: "f:1"\n  actual: 1\n  ...\n',
  );
});

test('an explanation shows clauses within clauses, and how each fares', () => {
  const span = { start: 0, end: 0 };
  const text = explanationText(
    {
      summary: 'all of',
      matches: false,
      clauses: [
        {
          ...{ text: 'a', span, holds: true },
          clauses: [{ text: 'b', span, holds: false, found: '1', nearest: '2' }],
        },
        { text: 'c', span },
      ],
      facts: [{ name: 'size', value: '3' }],
    },
    plain,
  );
  expect(text).toBe(
    'all of\ndoes not match\n' +
      '  ✓ a\n    ✗ b\n        found: 1\n        nearest: 2\n  · c\n' +
      '\n  size  3\n',
  );
});

test('a million clauses within each other are shown', () => {
  const span = { start: 0, end: 0 };
  let clause = { text: 'x', span, clauses: [] as object[] };
  for (let i = 0; i < 100_000; i++) clause = { text: 'x', span, clauses: [clause] };
  const text = explanationText({ summary: '', clauses: [clause as never] }, plain);
  expect(text.split('\n').length).toBe(100_003);
});

test('sizes are said in the largest unit that they fill', () => {
  expect([0, 999, 1000, 1_234_567, 5e12, 5e16].map(bytesSaid)).toEqual([
    ...['0 B', '999 B', '1.00 kB', '1.23 MB', '5.00 TB', '5.00e+4 TB'],
  ]);
});

test('colours take no room in a table, and rows may be short', () => {
  expect(table([['\u001b[1mab\u001b[0m', 'x'], ['abc', 'y', 'z'], ['a']])).toBe(
    '\u001b[1mab\u001b[0m   x\nabc  y  z\na\n',
  );
});
