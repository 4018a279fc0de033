import type { Outcome } from '@sluice/core';
import { languages } from '@sluice/sluice';
import type { Command } from 'commander';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import { fileText, withoutLastEnd } from '../input/text.ts';
import type { Session } from '../session.ts';

/** `sluice infer`: a pattern proposed from sample lines. */
export function infer(command: Command, session: Session): void {
  command
    .summary('propose a pattern from sample lines')
    .description(
      'Proposes a space-delimited filter pattern from sample lines: a name for each field.',
    )
    .argument('[file]', 'the sample lines, stdin when absent or -', '-')
    .action(async (file: string) => {
      session.code = await run(session, file);
    });
  examples(command, [['head -20 access.log | sluice infer', 'from the first lines of a log']]);
}

async function run(session: Session, file: string): Promise<number> {
  const text = await fileText(file, session.io);
  const outcome = inferring().infer(withoutLastEnd(text).split(/\r?\n/));
  await showDiagnostics(session, outcome.diagnostics, { text, file });
  if (!outcome.ok) return 2;
  await session.out.write(`${outcome.value.pattern}\n`);
  return 0;
}

/** A language that can propose a text from samples. */
interface Inferring {
  infer(lines: readonly string[]): Outcome<{ readonly pattern: string }>;
}

function inferring(): Inferring {
  const found = languages.find((language) => 'infer' in language);
  if (!found) throw new UsageError('no language proposes patterns');
  return found as unknown as Inferring;
}
