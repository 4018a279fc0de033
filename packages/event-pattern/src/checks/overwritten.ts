import type { Diagnostic } from '@sluice/core';
import { codes } from '../codes.ts';
import type { Leaf } from '../walk-pattern.ts';

/** Earlier arrays of one path that are looked at; enough for people, linear for machines. */
const most = 20;

/** Arrays that a later array of the same path replaces. */
export function adviseOverwritten(leaves: readonly Leaf[]): readonly Diagnostic[] {
  const seen = new Map<string, Leaf[]>();
  return leaves.flatMap((leaf) => {
    const earlier = seen.get(leaf.path) ?? [];
    const replaced = earlier.findLast((other) => relationOf(other, leaf) !== 'apart');
    seen.set(leaf.path, [...earlier, leaf].slice(-most));
    return replaced === undefined ? [] : sayReplaced(replaced, leaf);
  });
}

type Relation = 'apart' | 'same' | 'inner-first' | 'outer-first';

/** How the alternatives that two arrays stand in relate. */
function relationOf(first: Leaf, second: Leaf): Relation {
  for (const { or, index } of first.branches) {
    const other = second.branches.find((branch) => branch.or === or);
    if (other !== undefined && other.index !== index) return 'apart';
  }
  const common = first.branches.filter(({ or }) => second.branches.some((each) => each.or === or));
  if (first.branches.length > common.length) return 'inner-first';
  return second.branches.length > common.length ? 'outer-first' : 'same';
}

function sayReplaced(first: Leaf, second: Leaf): Diagnostic {
  const other = (leaf: Leaf) => [{ message: 'the other array', span: leaf.field.nameSpan }];
  const relation = relationOf(first, second);
  if (relation === 'outer-first') {
    const place = { span: second.field.nameSpan, related: other(first) };
    return codes.replacedInBranch.at(place, second.path);
  }
  const place = { span: first.field.nameSpan, related: other(second) };
  return relation === 'same'
    ? codes.overwritten.at(place, first.path)
    : codes.overwrittenBranch.at(place, first.path);
}
