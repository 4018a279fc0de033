import type { Diagnostic } from '@sluice/core';
import type { Group, Pattern } from '../ast.ts';
import { codes } from '../codes.ts';
import { nestedOf } from '../walk-pattern.ts';

const maxKeys = 5;
const maxPolicyCombinations = 150;

/** What SNS asks of a filter policy beside its being a pattern. */
export function checkPolicy(pattern: Pattern, scope: string | undefined): readonly Diagnostic[] {
  const keys = new Set(
    pattern.root.entries.map((entry) => (entry.kind === 'or' ? '$or' : entry.name)),
  );
  if (keys.size > maxKeys) return [codes.tooManyKeys.at(pattern.span, keys.size, maxKeys)];
  const [nested] = scope === 'MessageBody' ? [] : nestedOf(pattern);
  if (nested !== undefined) return [codes.nestedPolicy.at(nested.nameSpan, nested.name)];
  const count = combinationsOf(pattern.root, 1, 1);
  return count > maxPolicyCombinations
    ? [codes.policyTooComplex.at(pattern.span, count, maxPolicyCombinations)]
    : [];
}

/** Each array multiplies by its values, each counted once for every level; `$or` adds up. */
function combinationsOf(group: Group, depth: number, before: number): number {
  let count = before;
  for (const entry of group.entries) {
    if (entry.kind === 'or') {
      const branches = entry.alternatives.map((each) => combinationsOf(each, depth, count));
      count = branches.reduce((sum, branch) => sum + branch, 0);
    } else if (entry.value.kind === 'group') {
      count = combinationsOf(entry.value, depth + 1, count);
    } else {
      count *= entry.value.items.length * depth;
    }
  }
  return count;
}
