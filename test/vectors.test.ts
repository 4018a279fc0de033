import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Case, languageOf, runCase, setAside } from 'sluice';
import { describe, expect, test } from 'vitest';

/** Cases recorded from the services, kept outside of this repository; where absent, none runs. */
const folder = new URL('../../shared/vectors/', import.meta.url);

/** Cases that we answer otherwise on purpose, each with its reason. They must differ. */
const differing: Readonly<Record<string, string>> = {};

interface Line extends Case {
  readonly at: string;
}

const present = existsSync(folder);

/** The cases of the languages that there are, by file. */
const files = present
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((file) => ({ file, lines: linesOf(file).filter((line) => languageOf(line.language)) }))
      .filter(({ lines }) => lines.length > 0)
  : [];

describe('recorded cases', () => {
  test.skipIf(!present)(
    'recorded cases stand beside the repository (skipped where they do not)',
    () => {
      expect(readdirSync(folder)).not.toHaveLength(0);
    },
  );

  describe.each(files)('$file', ({ lines }) => {
    test(`all ${lines.length} cases are answered as recorded`, () => {
      const judged = lines.filter((line) => setAside(line) === undefined);
      const complaints = judged.flatMap((line) => complain(line) ?? []);
      expect(report(complaints, judged.length)).toBe('');
    });
    for (const line of lines) {
      const reason = setAside(line);
      if (reason !== undefined) test.skip(`${line.at} is set aside: ${reason}`);
    }
  });
});

function linesOf(file: string): Line[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const parsed: Case = JSON.parse(line);
    return [{ ...parsed, at: `${file}:${i + 1} ${parsed.id ?? ''}` }];
  });
}

function complain(line: Line): string | undefined {
  const verdict = attempt(line);
  const reason = differing[line.id ?? ''];
  if (reason !== undefined) {
    return verdict.passed
      ? `${line.at}\n  passes, though listed as differing: ${reason}`
      : undefined;
  }
  if (verdict.passed) return undefined;
  return [
    line.at,
    `  text     ${shorten(line.text)}`,
    ...(line.input === undefined ? [] : [`  input    ${shorten(JSON.stringify(line.input))}`]),
    `  expected ${shorten(JSON.stringify(verdict.expected))}`,
    `  actual   ${shorten(JSON.stringify(verdict.actual))}`,
  ].join('\n');
}

function attempt(line: Line): ReturnType<typeof runCase> {
  try {
    return runCase(line);
  } catch (error) {
    return { passed: false, expected: line.expect, actual: `thrown: ${error}` };
  }
}

const shorten = (text = '') => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

const report = (complaints: readonly string[], total: number) =>
  complaints.length === 0
    ? ''
    : `${complaints.length} of ${total} differ\n${complaints.slice(0, 40).join('\n')}`;
