import { Argument, type Command, Option } from 'commander';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import { sourcesOf } from '../input/source.ts';
import type { Paint } from '../output/paint.ts';
import type { Session } from '../session.ts';
import { runCaseFile } from '../testing/case-file.ts';
import { resultsJson } from '../testing/json.ts';
import { resultsJunit } from '../testing/junit.ts';
import { resultsPretty } from '../testing/pretty.ts';
import type { Result } from '../testing/result.ts';
import { resultsTap } from '../testing/tap.ts';

/** Prints what came of all cases, in one go. */
type Format = (results: readonly Result[], paint: Paint) => string;

const formats = {
  pretty: resultsPretty,
  json: resultsJson,
  tap: resultsTap,
  junit: resultsJunit,
} satisfies Record<string, Format>;

/** `sluice test`: runs case files. */
export function test(command: Command, session: Session): void {
  command
    .summary('run case files')
    .description(
      'Runs case files: JSON Lines, one case a line, with `language`, `text`, perhaps `input`, and ' +
        '`expect`. A case with the tag `skip` is not run. In a folder every .jsonl file is run. ' +
        'Exit code 0: all pass, 1: some do not, 2: an error.',
    )
    .addArgument(new Argument('<cases...>', 'case files and folders, - for stdin'))
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(Object.keys(formats))
        .default('pretty'),
    )
    .action(async (names: string[], { format }: { format: keyof typeof formats }) => {
      session.code = await run(session, names, formats[format]);
    });
  examples(command, [
    ['sluice test cases/', 'every case file in a folder'],
    ['sluice test cases.jsonl --format junit > report.xml', 'for a build server'],
  ]);
}

async function run(session: Session, names: readonly string[], format: Format): Promise<number> {
  const results: Result[] = [];
  let files = 0;
  let isComplete = true;
  for await (const source of sourcesOf(names, session.io.cwd)) {
    if ('reason' in source) {
      isComplete = false;
      await session.complain(`${source.name}: ${source.reason}`);
    } else if (names.includes(source.name) || source.name.endsWith('.jsonl')) {
      files += 1;
      results.push(...(await runCaseFile(session.io, source)));
    }
  }
  if (isComplete && files === 0) throw new UsageError('no case file there', 'they end in .jsonl');
  await session.out.write(format(results, session.paint));
  if (!isComplete) return 2;
  return results.some(({ verdict }) => verdict === 'failed') ? 1 : 0;
}
