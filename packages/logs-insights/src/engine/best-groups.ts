import type { Command, Item, Limit, Sort, Stats } from '../ast.ts';
import { meaningOf } from '../reference/columns.ts';
import { byPlaces, type Place, placeOf } from '../reference/commands/sort.ts';
import type { Value } from '../value/value.ts';
import type { Accumulator } from './accumulate/accumulator.ts';
import { type GroupHead, inBaseOrder } from './groups/first-rows.ts';

/** Where a sort finds a group's value: a key that rows are grouped by, or an aggregate. */
type Source = { readonly key: number } | { readonly meaning: string };

/** The first so many groups of an order: all that `sort … | limit …` leaves of a `stats`. */
export interface Best {
  readonly sort: Sort;
  readonly sources: readonly Source[];
  readonly count: number;
}

/** Nothing where all groups are needed, or their order is not that of columns alone. */
export function bestAfter(stats: Stats, after: readonly Command[]): Best | undefined {
  const [sort, limit] = after.filter(({ kind }) => kind !== 'display');
  if (sort?.kind !== 'sort' || !isFirst(limit) || stats.by.some(isBin)) return undefined;
  const sources = sort.keys.map(({ expression, alias }) =>
    expression.kind === 'path' && alias === undefined
      ? sourceOf(expression.name, stats)
      : undefined,
  );
  const known = sources.filter((source) => source !== undefined);
  return known.length < sources.length ? undefined : { sort, sources: known, count: limit.count };
}

const isFirst = (command: Command | undefined): command is Limit =>
  command?.kind === 'limit' && command.keyword !== 'tail';

/** Rows by bins come in the order of the bins. */
const isBin = ({ expression }: Item): boolean =>
  expression.kind === 'call' && expression.name.toLowerCase() === 'bin';

/** Of columns of one name the last one counts, and aggregates come after keys. */
function sourceOf(name: string, { by, items }: Stats): Source | undefined {
  const item = items.findLast((one) => one.name === name);
  if (item !== undefined) {
    const { expression } = item;
    return expression.kind === 'call' ? { meaning: meaningOf(expression) } : undefined;
  }
  const key = by.findLastIndex((one) => one.name === name);
  return key < 0 ? undefined : { key };
}

interface Placed {
  readonly group: number;
  readonly places: readonly Place[];
}

/** The groups that can be among the first; `undefined` where an aggregate is not known alone. */
export function bestGroups(
  { sort, sources, count }: Best,
  heads: readonly GroupHead[],
  accumulators: ReadonlyMap<string, Accumulator>,
): readonly number[] | undefined {
  const values = sources.map((source): ((group: number) => Value) | undefined => {
    if ('key' in source) return (group) => heads[group]!.values[source.key]!;
    const accumulator = accumulators.get(source.meaning);
    return accumulator && ((group) => accumulator.finish(group));
  });
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length || heads.length <= count) return undefined;
  const compare = (a: Placed, b: Placed): number =>
    byPlaces(sort, a.places, b.places) || inBaseOrder(heads[a.group]!, heads[b.group]!);
  const best: Placed[] = [];
  for (let group = 0; group < heads.length; group++) {
    const placed = { group, places: known.map((value) => placeOf(value(group))) };
    if (best.length === count && compare(placed, best.at(-1)!) >= 0) continue;
    best.splice(placeIn(best, placed, compare), 0, placed);
    if (best.length > count) best.pop();
  }
  return best.map(({ group }) => group);
}

/** Where one goes in a sorted list. */
function placeIn(
  best: readonly Placed[],
  placed: Placed,
  compare: (a: Placed, b: Placed) => number,
): number {
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(placed, best[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
