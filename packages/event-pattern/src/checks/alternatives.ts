import type { Diagnostic } from '@sluice/core';
import type { Pattern } from '../ast.ts';
import { codes } from '../codes.ts';
import { compact, printGroup } from '../print.ts';
import { orsOf } from '../walk-pattern.ts';

/** Alternatives of `$or` that stand twice. */
export function adviseAlternatives(pattern: Pattern): readonly Diagnostic[] {
  return orsOf(pattern).flatMap(({ alternatives }) => {
    const seen = new Map<string, (typeof alternatives)[number]>();
    return alternatives.flatMap((alternative) => {
      const text = printGroup(alternative, compact, '');
      const first = seen.get(text);
      if (first === undefined) {
        seen.set(text, alternative);
        return [];
      }
      const related = [{ message: 'the earlier one', span: first.span }];
      return codes.redundantAlternative.at({ span: alternative.span, related });
    });
  });
}
