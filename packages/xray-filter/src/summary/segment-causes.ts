import { type Item, itemsOf, own } from './own.ts';
import { text } from './read-trace-summary.ts';
import { flag, flatten, once, type Segment } from './segment.ts';
import type { CauseEntity, CauseException, CauseService, Trace } from './trace.ts';

type Causes = NonNullable<Trace['rootcauses']>;

/** Chains of failing segments, from the first to the one that called nothing that failed. */
export function causesOf(wholes: readonly Item[], parts: readonly Segment[]): Causes {
  const callers = callersOf(wholes, parts);
  const chains = (cause: 'fault' | 'error') => {
    const failing = wholes.filter((one) => flag(one, cause));
    const serviceIn = once((one) => serviceOf(one, cause));
    const passing = new Set(failing.flatMap((one) => callers.get(one) ?? []));
    return failing
      .filter((one) => !passing.has(one))
      .map((last) => ({
        services: pathTo(last, callers, cause).map(serviceIn),
      }));
  };
  return { fault: chains('fault'), error: chains('error') };
}

/** Who called each segment. */
function callersOf(wholes: readonly Item[], parts: readonly Segment[]): Map<Item, Item> {
  const wholeOf = new Map(
    parts.flatMap(({ id, whole }) => (id === undefined ? [] : [[id, whole] as const])),
  );
  return new Map(
    wholes.flatMap((one) => {
      const parent = text(own(one, 'parent_id')) ?? text(own(one, 'id'));
      const caller = parent === null ? undefined : wholeOf.get(parent);
      return caller === undefined || caller === one ? [] : [[one, caller] as const];
    }),
  );
}

function pathTo(last: Item, callers: ReadonlyMap<Item, Item>, cause: string): readonly Item[] {
  const path = new Set([last]);
  for (let at = callers.get(last); at !== undefined; at = callers.get(at)) {
    if (!flag(at, cause) || path.has(at)) break;
    path.add(at);
  }
  return [...path].reverse();
}

const serviceOf = (document: Item, cause: string): CauseService => ({
  name: text(own(document, 'name')),
  type: text(own(document, 'origin')),
  inferred: flag(document, 'inferred'),
  entities: flatten(document)
    .filter((part) => part.depth === 0 || flag(part.document, cause))
    .map(
      ({ document: part }): CauseEntity => ({
        name: text(own(part, 'name')),
        remote: own(part, 'namespace') !== undefined,
        exceptions: exceptionsOf(part),
      }),
    ),
});

const exceptionsOf = (document: Item): readonly CauseException[] =>
  itemsOf(own(own(document, 'cause'), 'exceptions')).map((one) => ({
    name: text(own(one, 'type')),
    message: text(own(one, 'message')),
  }));
