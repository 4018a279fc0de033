import type { Diagnostic } from '@sluice/core';
import type { Pattern } from '../ast.ts';
import type { Options } from '../options.ts';
import { type Leaf, leavesOf } from '../walk-pattern.ts';
import { adviseAbsence } from './absence.ts';
import { adviseAlternatives } from './alternatives.ts';
import { adviseItems } from './items.ts';
import { adviseLiterals } from './literals.ts';
import { adviseNames } from './names.ts';
import { adviseNumbers } from './numbers.ts';
import { adviseOddities } from './oddities.ts';
import { adviseOverwritten } from './overwritten.ts';
import { adviseSurface } from './surface-advice.ts';

const most = 50;

/** Items looked at in all; far more than any bus takes. */
const mostItems = 5000;

/** What is allowed, but hardly meant; in the order of the text. */
export function checkAdvice(pattern: Pattern, options: Options): readonly Diagnostic[] {
  const leaves = firstOf(leavesOf(pattern));
  return [
    ...adviseOverwritten(leaves),
    ...adviseAlternatives(pattern),
    ...adviseAbsence(leaves),
    ...adviseSurface(leaves, options),
    ...adviseNames(pattern, leaves, options),
    ...leaves.flatMap((leaf) => [
      ...adviseItems(leaf),
      ...adviseLiterals(leaf),
      ...adviseNumbers(leaf, options),
    ]),
    ...((options.quirks ?? true) ? adviseOddities(leaves) : []),
  ]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, most);
}

function firstOf(leaves: readonly Leaf[]): readonly Leaf[] {
  let left = mostItems;
  return leaves.flatMap((leaf) => {
    const items = leaf.values.items.slice(0, left);
    left -= items.length;
    return items.length === 0 ? [] : { ...leaf, values: { ...leaf.values, items } };
  });
}
