import { maxDepth } from './event.ts';
import type { Element, Fields } from './event-fields.ts';
import { leafOf } from './event-leaf.ts';
import { follow, type TrieNode } from './event-trie.ts';

interface Task {
  readonly node: object;
  readonly trie: TrieNode;
  readonly element: Element | undefined;
  readonly depth: number;
  /** No key so far is one that the service passes over. */
  readonly strict: boolean;
}

/** Reads a parsed value; false when it is no object, or too deep where it matters. */
export function readEventValue(event: object, trie: TrieNode, fields: Fields): boolean {
  if (Array.isArray(event)) return false;
  let arrays = 0;
  const work: Task[] = [{ node: event, trie, element: undefined, depth: 1, strict: true }];
  for (let task = work.pop(); task !== undefined; task = work.pop()) {
    const { node, trie, element, strict } = task;
    if (task.depth > maxDepth) return false;
    const depth = task.depth + 1;
    if (!Array.isArray(node)) {
      if (trie.children.size === 0) continue;
      for (const key of Object.keys(node)) {
        const edge = follow(trie, key);
        if (edge === null) continue;
        const value: unknown = (node as Readonly<Record<string, unknown>>)[key];
        const seen = strict && !edge.passedOver;
        if (typeof value === 'object' && value !== null) {
          work.push({ node: value, trie: edge.node, element, depth, strict: seen });
        } else put(fields, edge.node, value, element, seen);
      }
      continue;
    }
    const array = arrays++;
    for (let index = 0; index < node.length; index++) {
      const value: unknown = node[index];
      if (typeof value === 'object' && value !== null) {
        work.push({ node: value, trie, element: { array, index, outer: element }, depth, strict });
      } else put(fields, trie, value, element, strict);
    }
  }
  return true;
}

function put(
  fields: Fields,
  { slot, strictSlot }: TrieNode,
  value: unknown,
  element: Element | undefined,
  strict: boolean,
): void {
  const leaf = leafOf(value);
  if (leaf === undefined) return;
  if (slot >= 0) fields.add(slot, leaf, element);
  if (strictSlot >= 0 && strict) fields.add(strictSlot, leaf, element);
}
