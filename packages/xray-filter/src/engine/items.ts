import type { End } from '../plan/shape.ts';
import { testOf, type ValueTest } from './checks.ts';

/** An object of a trace: the trace itself, a node, a call, an element of a chain. */
export type Item = Readonly<Record<string, unknown>>;

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const none: Item = Object.freeze({});

/** The annotations of a trace, a node or an end of a call. */
// HOT: once for each item whose annotations are asked for.
export function annotationsOf(holder: unknown): Item {
  if (!isItem(holder)) return none;
  const { annotations } = holder;
  return isItem(annotations) ? annotations : none;
}

/** Whether all objects have a member of this name, given or not. */
export const isInborn = (key: string): boolean => key in Object.prototype;

/** The values of an annotation; nothing where there is none. */
export const annotationOf = (annotations: Item, key: string): unknown =>
  Object.hasOwn(annotations, key) ? annotations[key] : undefined;

/** Whether an end of a call is the one that is spoken of. */
export function endTestOf({ name, type, accountId }: End): ValueTest {
  const parts = (
    [
      ['name', name],
      ['type', type],
      ['account.id', accountId],
    ] as const
  ).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, test: testOf({ kind: 'equal', value }) }],
  );
  const [only] = parts;
  const named = parts.length === 1 && only?.key === 'name' ? only.test : undefined;
  return (end) => {
    if (!isItem(end)) return named?.(end) ?? false;
    for (const { key, test } of parts) if (!test(end[key])) return false;
    return true;
  };
}
