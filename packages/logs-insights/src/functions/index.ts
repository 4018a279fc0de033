import { abs } from './abs.ts';
import { count } from './count.ts';
import type { FunctionDefinition } from './definition.ts';

/** Every function there is, in the order of its name. */
export const functions: readonly FunctionDefinition[] = [abs, count];

const byName = new Map(
  functions.flatMap((each) =>
    [each.name, ...(each.aliases ?? [])].map((name) => [name.toLowerCase(), each] as const),
  ),
);

/** Known in any case, by any of its names. */
export const functionOf = (name: string): FunctionDefinition | undefined =>
  byName.get(name.toLowerCase());
