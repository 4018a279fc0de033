import type { Item, Pattern } from './ast.ts';
import { isPassedOver } from './event/trie.ts';
import { expand } from './expand.ts';
import { type ItemsPlan, planItems } from './plan/items.ts';

/** What an engine runs: the pattern as alternatives of fields that are tested on their own. */
export interface Plan {
  /** Each rule is the fields that must hold together, as places in `fields`, ordered by path. */
  readonly rules: readonly (readonly number[])[];
  readonly fields: readonly FieldPlan[];
  /** Values behind keys that the service passes over are not seen. */
  readonly strict: boolean;
}

export interface FieldPlan {
  readonly path: string;
  /** The items as they were written. */
  readonly items: readonly Item[];
  readonly asks: ItemsPlan;
}

export function planPattern(pattern: Pattern, quirks: boolean): Plan {
  const fields: FieldPlan[] = [];
  const known = new Map<readonly Item[], Map<string, number>>();
  const placeOf = (path: string, items: readonly Item[]): number => {
    const places = known.get(items) ?? new Map<string, number>();
    known.set(items, places);
    const place = places.get(path) ?? fields.length;
    if (place === fields.length) fields.push({ path, items, asks: planItems(items, quirks) });
    places.set(path, place);
    return place;
  };
  const rules = expand(pattern, { quirks }).map((rule) =>
    [...rule.keys()].sort().map((path) => placeOf(path, rule.get(path)!)),
  );
  return { rules, fields, strict: quirks && seesLess(fields.map(({ path }) => path)) };
}

/** Some path has an empty step, but none that makes the service enter empty keys. */
const seesLess = (paths: readonly string[]): boolean =>
  paths.some((path) => path.split('.').includes('')) && !paths.some(isPassedOver);
