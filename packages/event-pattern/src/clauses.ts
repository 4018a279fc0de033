import type { Clause } from '@sluice/core';
import type { Entry, Group, Values } from './ast.ts';
import { wordsOfItems } from './words.ts';

/** What an event has for a field: whether an item holds, what is there, what would do. */
export interface Finding {
  readonly holds: boolean;
  readonly found: string;
  readonly nearest?: string;
}

/** Judges the array at a path; absent where there is no event. */
export type Judge = (path: string, values: Values) => Finding;

/** One clause for each entry of an object. */
export function clausesOf(
  group: Group,
  base: string | undefined,
  judge?: Judge,
): readonly Clause[] {
  return group.entries.flatMap((entry) => clauseOf(entry, base, judge));
}

function clauseOf(
  entry: Entry,
  base: string | undefined,
  judge: Judge | undefined,
): readonly Clause[] {
  if (entry.kind === 'or') {
    const clauses = entry.alternatives.map((alternative) => together(alternative, base, judge));
    const holds = judge && { holds: clauses.some((clause) => clause.holds) };
    const text = `at least one of ${clauses.length} alternatives holds`;
    return [{ text, span: entry.span, ...holds, clauses }];
  }
  const path = base === undefined ? entry.name : `${base}.${entry.name}`;
  if (entry.value.kind === 'group') return clausesOf(entry.value, path, judge);
  const text = `\`${path}\` ${wordsOfItems(entry.value.items)}`;
  return [{ text, span: entry.span, ...judge?.(path, entry.value) }];
}

/** An alternative: the clause itself where it is one, else all of its clauses. */
function together(group: Group, base: string | undefined, judge: Judge | undefined): Clause {
  const clauses = clausesOf(group, base, judge);
  if (clauses.length === 1) return clauses[0]!;
  const holds = judge && { holds: clauses.every((clause) => clause.holds) };
  return { text: 'all of these hold', span: group.span, ...holds, clauses };
}
