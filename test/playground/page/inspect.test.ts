import { draftOf } from '@sluice/playground/internal/page/draft';
import { examplesOf } from '@sluice/playground/internal/page/examples/index';
import { inspect } from '@sluice/playground/internal/page/inspect';
import { languages } from 'sluice';
import { describe, expect, test } from 'vitest';

const about = (language: string, text: string, input: string) =>
  inspect({ language, surface: '', text, input });

describe('a report', () => {
  test('says why an event matches', () => {
    const { runs, meaning } = about('event-pattern', '{"source": ["a"]}', '{"source": "a"}');
    expect(runs[0]?.answer).toEqual({ matches: true });
    expect(runs[0]?.explanation?.clauses[0]?.holds).toBe(true);
    expect(meaning?.summary).not.toBe('');
  });

  test('of a wrong text is its diagnostics', () => {
    const report = about('event-pattern', '{"source": "a"}', '{}');
    expect(report).toMatchObject({ valid: false, runs: [] });
    expect(report.diagnostics).not.toEqual([]);
  });

  test('tells inputs that cannot be read', () => {
    expect(about('event-pattern', '{"source": ["a"]}', '{').runs[0]?.fault).toBeTruthy();
    expect(about('input-transformer', '"x"', '{').runs[0]?.fault).toBe('the input is not JSON');
  });

  test('is plain data, also in the canonical text', () => {
    const report = inspect(draftOf('event-pattern'));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.canonical).toContain('"source"');
  });

  test('tries each line of a log', () => {
    const { runs } = about('filter-pattern', 'ERROR', 'ERROR 1\nfine\nERROR 2');
    expect(runs.map(({ answer }) => answer?.['matches'])).toEqual([true, false, true]);
  });
});

describe.each(languages.map(({ id }) => id))('the examples of %s', (language) => {
  const examples = examplesOf(language);

  test('are there', () => expect(examples.length).toBeGreaterThan(0));

  test.each(examples)('$title: its text is as good as its title says', ({ title, text, input }) => {
    const report = about(language, text, input);
    expect(report.valid).toBe(!/mistake/i.test(title));
    for (const run of report.runs) expect(run.fault).toBeUndefined();
  });
});
