import type { MetricMathOptions } from './options.ts';
import type { StaticType } from './value.ts';

/** What ids stand for. */
export interface Scope {
  /** Nothing where there is no such id. */
  typeOf(id: string): StaticType | undefined;
  readonly ids: readonly string[];
}

/** Where nobody named the ids, every id is one. */
export function scopeOf({ ids }: MetricMathOptions): Scope {
  if (ids === undefined) return { typeOf: () => 'unknown', ids: [] };
  return {
    typeOf: (id) => (Object.hasOwn(ids, id) ? ids[id] : undefined),
    ids: Object.keys(ids),
  };
}
