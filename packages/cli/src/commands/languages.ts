import type { Command } from 'commander';
import { type AnyLanguage, languages as all } from 'sluice';
import { examples } from '../examples.ts';
import { table } from '../output/table.ts';
import type { Session } from '../session.ts';

/** `sluice languages`: what there is. */
export function languages(command: Command, session: Session): void {
  command
    .summary('list the languages')
    .description('Lists the languages.')
    .option('--json', 'print a JSON array')
    .action(async ({ json }: { json?: boolean }) => {
      const rows = all.map(describe);
      await session.out.write(
        json ? `${JSON.stringify(rows, null, 2)}\n` : forPeople(rows, session),
      );
    });
  examples(command, [['sluice languages', 'the names that other commands take']]);
}

interface Row {
  readonly id: string;
  readonly title: string;
  /** What its codes begin with. */
  readonly prefix: string;
}

function describe({ id, title, codes }: AnyLanguage): Row {
  const first = Object.values(codes)[0]?.code ?? '';
  return { id, title, prefix: first.replace(/\d+$/, '') };
}

const forPeople = (rows: readonly Row[], { paint }: Session) =>
  table(rows.map(({ id, title, prefix }) => [paint('info', id), prefix, title]));
