import { type Diagnostic, suggest } from '@sluice/core';
import type { Command, Path } from '../ast.ts';
import { codes } from '../codes.ts';
import { namesIn } from '../symbols/names.ts';
import { systemFields } from '../symbols/system-fields.ts';
import { expressionsOf, replacing } from './checking.ts';
import { fieldsOf, quoted } from './reads.ts';
import { longestName, type SymbolTable, symbolOf } from './symbol-table.ts';

/** Fields of events can have any name; one that is nearly a name set before is perhaps a slip. */
export function* adviseNear(command: Command, table: SymbolTable): Generator<Diagnostic> {
  const known = candidates(table);
  const seen = new Set<string>();
  for (const path of readsOf(command)) {
    const { name, span } = path;
    if (seen.has(name) || symbolOf(table, name) !== undefined) continue;
    seen.add(name);
    const meant = nearOf(name, known);
    if (meant === undefined) continue;
    yield codes.nearName.at({ span, fix: replacing(span, quoted(meant)) }, name, meant);
  }
}

const readsOf = (command: Command): readonly Path[] => [
  ...expressionsOf(command).flatMap(namesIn),
  ...fieldsOf(command),
];

/** Computed columns, and the fields that every event has. */
const candidates = ({ symbols }: SymbolTable): readonly string[] => [
  ...[...symbols.values()].filter(({ kind }) => kind === 'computed').map(({ name }) => name),
  ...systemFields,
];

/** Another case, or one letter more, fewer, other or exchanged; of short names the case alone. */
function nearOf(name: string, known: readonly string[]): string | undefined {
  if (name.length > longestName || known.includes(name)) return undefined;
  const meant = suggest(name, known);
  if (meant === undefined) return undefined;
  if (meant.toLowerCase() === name.toLowerCase()) return meant;
  if (meant.replace(/^@+/, '') === name.replace(/^@+/, '')) return undefined;
  const isDigits = meant.replace(/\d+/g, '') === name.replace(/\d+/g, '');
  if (isDigits || name.length < 6 || meant.length < 6) return undefined;
  return isOneEdit(name, meant) ? meant : undefined;
}

/** What stays when the same beginning and end are taken away is one letter, or two exchanged. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right === `${left[1]}${left[0]}`;
}
