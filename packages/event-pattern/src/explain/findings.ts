import { chain, type Outcome, success } from '@sluice/core';
import type { Pattern, Values } from '../ast.ts';
import type { EventInput } from '../event/event.ts';
import type { Options } from '../options.ts';
import { matchesItem } from '../reference/item.ts';
import { readFields } from '../reference/read.ts';
import type { Scalar } from '../reference/value.ts';
import { leavesOf } from '../walk-pattern.ts';
import type { Finding, Judge } from './clauses.ts';
import { nearestOf } from './nearest.ts';
import { standingAt } from './standing.ts';

/** Judges each array by what the event has at its path, whatever element it stands in. */
export function judgeOf(pattern: Pattern, event: EventInput, options: Options): Outcome<Judge> {
  const quirks = options.quirks ?? true;
  const wanted = new Set(leavesOf(pattern).map(({ path }) => path));
  return chain(readFields(event, { wanted, enters: () => true }), (fields) =>
    success((path, values) => {
      // They come last first.
      const found = (fields.get(path) ?? []).map(({ value }) => value).reverse();
      const standing = found.length === 0 ? standingAt(event, path) : shownOf(found);
      return { ...findingOf(values, found, quirks), found: standing };
    }),
  );
}

function findingOf(
  { items }: Values,
  found: readonly Scalar[],
  quirks: boolean,
): Omit<Finding, 'found'> {
  const holds = items.some((item) =>
    item.kind === 'exists' && !item.present
      ? found.length === 0
      : found.some((value) => matchesItem(item, value, quirks)),
  );
  const nearest = holds ? undefined : nearestOf(items, found, quirks);
  return { holds, ...(nearest !== undefined && { nearest }) };
}

const most = 5;

function shownOf(found: readonly Scalar[]): string {
  const more = found.length > most ? ` and ${found.length - most} more` : '';
  return found.slice(0, most).map(jsonOf).join(', ') + more;
}

function jsonOf(value: Scalar): string {
  switch (value.type) {
    case 'text':
      return JSON.stringify(value.text.length > 200 ? `${value.text.slice(0, 200)}…` : value.text);
    case 'number':
      return value.lexeme;
    case 'constant':
      return String(value.value);
  }
}
