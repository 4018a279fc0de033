import type { Diff, LogCompare } from '../../ast.ts';
import { shiftOf } from '../../earlier.ts';
import { type Cluster, clusterOf } from '../../pattern/cluster.ts';
import { comparisonColumns } from '../../symbols/created.ts';
import { numberOf, textOf } from '../../value/coerce.ts';
import type { Running, Table } from '../environment.ts';
import type { Row } from '../row.ts';

/** How often a pattern stands in each of two time ranges. */
interface Compared {
  readonly pattern: string;
  readonly severity: string;
  readonly now: number;
  readonly before: number;
}

/** Patterns of two time ranges side by side, those that changed most first. */
export function runComparison(command: Diff | LogCompare, table: Table, running: Running): Table {
  const earlier = running.earlier(shiftOf(command, running.environment) ?? 0);
  const compared = table.columns.includes('@pattern')
    ? byPattern(table.rows, earlier.rows)
    : byMessage(messagesIn(table), messagesIn(earlier));
  const rows = compared
    .toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))
    .map(rowOf);
  return { rows, columns: comparisonColumns, isEvents: false };
}

const messagesIn = ({ rows }: Table): readonly string[] =>
  rows.flatMap((row) => textOf(row.get('@message') ?? null) ?? []);

/** Both ranges are grouped together, so that the same messages are the same pattern. */
function byMessage(now: readonly string[], before: readonly string[]): readonly Compared[] {
  return clusterOf([...now, ...before]).map(({ pattern, severity, members }: Cluster) => {
    const count = members.filter((member) => member < now.length).length;
    return { pattern, severity, now: count, before: members.length - count };
  });
}

/** Patterns that were made before are the same where they are written the same. */
function byPattern(now: readonly Row[], before: readonly Row[]): readonly Compared[] {
  const found = new Map<string, Compared>();
  const add = (rows: readonly Row[], side: 'now' | 'before') => {
    for (const row of rows) {
      const pattern = textOf(row.get('@pattern') ?? null) ?? '';
      const severity = textOf(row.get('@severityLabel') ?? null) ?? '';
      const known = found.get(pattern) ?? { pattern, severity, now: 0, before: 0 };
      const count = numberOf(row.get('@sampleCount') ?? null) ?? 0;
      found.set(pattern, { ...known, [side]: known[side] + count });
    }
  };
  add(now, 'now');
  add(before, 'before');
  return [...found.values()];
}

const rowOf = ({ pattern, severity, now, before }: Compared): Row =>
  new Map<string, string | number>([
    ['@pattern', pattern],
    ['@sampleCount', now],
    ['@differenceCount', now - before],
    ['@differenceDescription', describe(now, before)],
    ['@severityLabel', severity],
  ]);

function describe(now: number, before: number): string {
  if (before === 0) return 'new';
  if (now === 0) return 'gone';
  if (now === before) return 'as before';
  const percent = Math.round((Math.abs(now - before) / before) * 100);
  return `${percent}% ${now > before ? 'more' : 'less'} often`;
}
