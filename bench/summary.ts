import { readFileSync, writeFileSync } from 'node:fs';
import { withRegion } from '../grammars/region.ts';
import type { Record } from './record.ts';
import { tableOf } from './table.ts';

const readme = new URL('../README.md', import.meta.url);

/** The README with the numbers of a record. */
export function withSummary(
  document: string,
  { date, commit, node, cpu, measures }: Record,
): string {
  const origin = `Measured on ${date.slice(0, 10)} at ${commit}, Node ${node}, ${cpu}.`;
  return withRegion(document, 'numbers', `${tableOf(measures)}\n\n${origin}`);
}

export const writeSummary = (record: Record): void =>
  writeFileSync(readme, withSummary(readFileSync(readme, 'utf8'), record));
