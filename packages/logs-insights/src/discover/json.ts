import { isList, isMap, type Value } from '../value/value.ts';

/** Fields of one event; further ones are not discovered. */
export const mostFields = 200;

/** The leaves of a map, by their ways joined with points, in the order of the text. */
export function flatten(root: Value): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  const work: (readonly [string, Value])[] = [...membersOf(root)].reverse();
  for (let next = work.pop(); next !== undefined && found.size < mostFields; next = work.pop()) {
    const [name, value] = next;
    if (isMap(value) || isList(value)) {
      work.push(
        ...[...membersOf(value)].map(([key, each]) => [`${name}.${key}`, each] as const).reverse(),
      );
    } else if (value !== null) found.set(fieldName(name), value);
  }
  return found;
}

const membersOf = (value: Value): Iterable<readonly [string, Value]> => {
  if (isMap(value)) return value;
  return isList(value) ? value.map((each, i) => [String(i), each] as const) : [];
};

/** AWS: a field whose own name begins with `@` is known with one more. */
const fieldName = (name: string): string => (name.startsWith('@') ? `@${name}` : name);
