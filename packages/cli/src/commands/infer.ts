import { type Outcome, render } from '@sluice/core';
import type { Command } from 'commander';
import { filterPattern } from 'sluice';
import { examples } from '../examples.ts';
import { fileText } from '../input/text.ts';
import { counted } from '../output/said.ts';
import { table } from '../output/table.ts';
import type { Session } from '../session.ts';

/** `sluice infer`: a pattern proposed from sample lines. */
export function infer(command: Command, session: Session): void {
  command
    .summary('propose a filter pattern from sample lines')
    .description('Proposes a filter pattern from sample lines, with a name for each field.')
    .argument('[file]', 'the sample lines; stdin when absent or -', '-')
    .option('--json', 'print the proposal as a JSON object, with its fields and examples')
    .action(async (file: string, { json }: { json?: boolean }) => {
      session.code = await run(session, file, json ?? false);
    });
  examples(command, [
    ['head -20 access.log | sluice infer', 'from the first lines of a log'],
    ["sluice infer sample.log --json | jq -r '.fields[].name'", 'the names of the fields'],
  ]);
}

async function run(session: Session, file: string, json: boolean): Promise<number> {
  const lines = (await fileText(file, session.io)).split(/\r?\n/);
  const outcome = filterPattern.infer(lines);
  await remark(session, outcome);
  if (!outcome.ok) return 2;
  const { value } = outcome;
  if (json) {
    await session.out.write(`${JSON.stringify(value, null, 2)}\n`);
    return 0;
  }
  await session.out.write(`${value.pattern}\n`);
  const { format, matched, fields } = value;
  const rows = fields.map(({ name, type, examples }) => [
    `  ${name}`,
    type,
    ...examples.slice(0, 1),
  ]);
  const title = format === undefined ? '' : `${format}; `;
  await session.hint(`${title}${counted(matched, 'line')} fit\n${table(rows).trimEnd()}`);
  return 0;
}

/** What is said about the lines as a whole has no place in them. */
async function remark(session: Session, { ok, diagnostics }: Outcome<unknown>): Promise<void> {
  if (ok && session.quiet) return;
  const color = session.hasColor(session.io.stderr);
  await session.err.write(diagnostics.map((each) => render(each, { color })).join(''));
}
