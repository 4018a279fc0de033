import type { Field, Group, Item, Or, Pattern, Values } from './ast.ts';

/** A field with its array, and where it stands. */
export interface Leaf {
  readonly field: Field;
  readonly values: Values;
  /** The dotted path. */
  readonly path: string;
  /** The alternatives of `$or` that it stands in, outermost first. */
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly or: Or;
  readonly index: number;
}

/** Every field that has an array, in the order of the text; without recursion. */
export function leavesOf(pattern: Pattern): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const work: Visit[] = [{ group: pattern.root, path: undefined, branches: [] }];
  for (let visit = work.pop(); visit !== undefined; visit = work.pop()) {
    const { group, path: base, branches } = visit;
    for (const entry of group.entries) {
      if (entry.kind === 'or') {
        entry.alternatives.forEach((alternative, index) => {
          const inner = [...branches, { or: entry, index }];
          work.push({ group: alternative, path: base, branches: inner });
        });
        continue;
      }
      const path = base === undefined ? entry.name : `${base}.${entry.name}`;
      if (entry.value.kind === 'group') work.push({ group: entry.value, path, branches });
      else leaves.push({ field: entry, values: entry.value, path, branches });
    }
  }
  return leaves.sort((a, b) => a.field.span.start - b.field.span.start);
}

interface Visit {
  readonly group: Group;
  readonly path: string | undefined;
  readonly branches: readonly Branch[];
}

/** Every `$or`, in the order of the text. */
export function orsOf(pattern: Pattern): readonly Or[] {
  const ors: Or[] = [];
  const work: Group[] = [pattern.root];
  for (let group = work.pop(); group !== undefined; group = work.pop()) {
    for (const entry of group.entries) {
      if (entry.kind === 'or') {
        ors.push(entry);
        work.push(...entry.alternatives);
      } else if (entry.value.kind === 'group') work.push(entry.value);
    }
  }
  return ors.sort((a, b) => a.span.start - b.span.start);
}

/** Every field that has an object for a value. */
export function nestedOf(pattern: Pattern): readonly Field[] {
  const fields: Field[] = [];
  const work: Group[] = [pattern.root];
  for (let group = work.pop(); group !== undefined; group = work.pop()) {
    for (const entry of group.entries) {
      if (entry.kind === 'or') work.push(...entry.alternatives);
      else if (entry.value.kind === 'group') {
        fields.push(entry);
        work.push(entry.value);
      }
    }
  }
  return fields.sort((a, b) => a.span.start - b.span.start);
}

export const itemsOf = (pattern: Pattern): readonly Item[] =>
  leavesOf(pattern).flatMap(({ values }) => values.items);
