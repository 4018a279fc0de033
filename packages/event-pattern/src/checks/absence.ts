import type { Diagnostic } from '@sluice/core';
import { codes } from '../codes.ts';
import type { Leaf } from '../walk-pattern.ts';

/** `exists: false` beside another field of the same object, where the order of names decides. */
export function adviseAbsence(leaves: readonly Leaf[]): readonly Diagnostic[] {
  const siblings = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const parent = parentOf(leaf.path);
    if (parent !== undefined)
      siblings.set(parent, [...(siblings.get(parent) ?? []), leaf].slice(-most));
  }
  return leaves.flatMap((leaf) => {
    const absent = leaf.values.items.find((item) => item.kind === 'exists' && !item.present);
    if (absent === undefined) return [];
    const others = siblings.get(parentOf(leaf.path) ?? '') ?? [];
    const other = others.find(
      ({ path, values }) => path !== leaf.path && values.items.some(isPresent),
    );
    if (other === undefined) return [];
    const [name, sibling] = [nameOf(leaf.path), nameOf(other.path)];
    return leaf.path < other.path
      ? codes.absenceBefore.at(absent.span, name, sibling)
      : codes.absenceAfter.at(absent.span, name, sibling);
  });
}

/** Siblings looked at; enough for people, linear for machines. */
const most = 20;

const isPresent = (item: Leaf['values']['items'][number]) => item.kind !== 'exists' || item.present;

const nameOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** Fields of the event itself and of its `detail` stand in no array. */
function parentOf(path: string): string | undefined {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return parent === '' || parent === 'detail' ? undefined : parent;
}
