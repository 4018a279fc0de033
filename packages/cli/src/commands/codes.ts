import type { Code, Diagnostic, Example } from '@sluice/core';
import type { Command } from 'commander';
import type { AnyLanguage } from 'sluice';
import { examples } from '../examples.ts';
import { languageArgument } from '../language-argument.ts';
import type { Paint } from '../output/paint.ts';
import type { Session } from '../session.ts';

/** `sluice codes`: everything that a language has to say about a text. */
export function codes(command: Command, session: Session): void {
  command
    .summary('list what can be said about a text')
    .description('Lists what can be said about a text: code, message, hint and an example.')
    .addArgument(languageArgument())
    .option('--json', 'print a JSON array')
    .action(async (language: AnyLanguage, { json }: { json?: boolean }) => {
      const rows = rowsOf(language);
      const shown = json
        ? `${JSON.stringify(rows, null, 2)}\n`
        : rows.map((row) => forPeople(row, session.paint)).join('\n');
      await session.out.write(shown);
    });
  examples(command, [
    ['sluice codes event-pattern', 'read them'],
    ["sluice codes filter-pattern --json | jq -r '.[].code'", 'use them'],
  ]);
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly severity: string;
  /** As it is said about `bad`. */
  readonly message: string;
  readonly hint?: string | undefined;
  readonly bad: Example;
  readonly good: Example;
  readonly source?: string | undefined;
}

function rowsOf(language: AnyLanguage): Row[] {
  const rows = Object.entries(language.codes).map(([name, entry]): Row => {
    const { code, severity, bad, good, source } = entry as Code<readonly unknown[]>;
    const said = sayOf(language, code, bad);
    const message = said?.message ?? name;
    return { code, name, severity, message, hint: said?.hint, bad, good, source };
  });
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Messages speak of a text, so they are heard about the one that shows them. */
function sayOf(language: AnyLanguage, code: string, bad: Example): Diagnostic | undefined {
  const { text, options = {}, input } = typeof bad === 'string' ? { text: bad } : bad;
  const outcomes = [() => language.validate(text, options), () => language.answer(text, input)];
  for (const outcome of outcomes) {
    const found = outcome().diagnostics.find((each) => each.code === code);
    if (found) return found;
  }
  return undefined;
}

function forPeople({ code, severity, message, hint, bad }: Row, paint: Paint): string {
  const text = typeof bad === 'string' ? bad : bad.text;
  const lines = [
    `${paint(severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'info', code)} ${severity}: ${paint('bold', message)}`,
    ...(hint === undefined ? [] : [`  hint: ${hint}`]),
    `  such as: ${paint('dim', shortened(text))}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** On one line, and no longer than a line. */
function shortened(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return line.length > 100 ? `${line.slice(0, 97)}…` : line;
}
