import type { SortKey } from '../ast.ts';
import { bySortKey, type SortKey as Key, sortKeyOf } from '../value/sort-order.ts';
import { inBaseOrder } from './groups/first-rows.ts';
import { type Vector, valueAt } from './vector.ts';

/** A row that may be kept, by its place in the order that is asked for. */
export interface Candidate {
  readonly row: number;
  readonly time: number;
  readonly source: number;
  readonly sequence: number;
  /** What it is sorted by; `null` is missing. */
  readonly keys: readonly (Key | null)[];
  readonly dedup: string | undefined;
}

export const sortKeys = (vectors: readonly Vector[], row: number): readonly (Key | null)[] =>
  vectors.map((vector) => {
    const value = valueAt(vector, row);
    return value === null ? null : sortKeyOf(value);
  });

/** As `sort` has it, then the base order; the other way round where the last rows are wanted. */
export function candidateOrder(
  order: readonly SortKey[],
  isTail: boolean,
): (a: Candidate, b: Candidate) => number {
  const directions = order.map(({ direction }) => (direction === 'desc' ? -1 : 1));
  const forwards = (a: Candidate, b: Candidate): number => {
    for (let i = 0; i < directions.length; i++) {
      const compared = byKey(a.keys[i]!, b.keys[i]!, directions[i]!);
      if (compared !== 0) return compared;
    }
    return inBaseOrder(a, b);
  };
  return isTail ? (a, b) => forwards(b, a) : forwards;
}

/** What is missing comes last in both directions. */
function byKey(a: Key | null, b: Key | null, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return direction * bySortKey(a, b);
}
