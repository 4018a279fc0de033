import { type Diagnostic, spanOf } from '@sluice/core';
import type { Pattern } from '../ast.ts';
import { codes } from '../codes.ts';
import { complexityOf, maxComplexity } from '../complexity/complexity.ts';
import { countCombinations, expand } from '../expand.ts';
import type { Surface } from '../profiles.ts';
import { leavesOf } from '../walk-pattern.ts';

/** Combinations, fields and complexity, as far as each can be counted. */
export function checkLimits(pattern: Pattern, surface: Surface): readonly Diagnostic[] {
  const { maxCombinations, maxFields, countsWildcards } = surface;
  const combinations = countCombinations(pattern);
  if (combinations > maxCombinations) {
    return [codes.tooManyCombinations.at(pattern.span, combinations, maxCombinations)];
  }
  const leaves = leavesOf(pattern);
  if (leaves.length > maxFields) {
    const fields = Math.max(...expand(pattern).map(({ size }) => size));
    if (fields > maxFields) return [codes.tooManyFields.at(pattern.span, fields, maxFields)];
  }
  if (!countsWildcards) return [];
  const { value, unfinished } = complexityOf(pattern);
  if (value <= maxComplexity) return [];
  const heavy = leaves.find(({ values }) => values.items.some(hasWildcard));
  const said = unfinished ? `${value} or more` : String(value);
  return [codes.tooComplex.at(heavy?.values.span ?? pattern.span, said, maxComplexity)];
}

/** Characters of the text, whatever it means. */
export function checkLength(text: string, most: number, surface: Surface): readonly Diagnostic[] {
  return text.length <= most
    ? []
    : [codes.tooLong.at(spanOf(most, text.length), text.length, most, surface.name)];
}

const hasWildcard = (item: {
  readonly kind: string;
  readonly operator?: string;
  readonly of?: string;
}) => item.operator === 'wildcard' || item.of === 'wildcard';
