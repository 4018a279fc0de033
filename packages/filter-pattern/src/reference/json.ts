import { unreachable } from '@sluice/core';
import { type JsonValue, readJson } from '@sluice/syntax';
import type { Condition, Selector } from '../ast.ts';
import type { FilterPatternOptions } from '../options.ts';
import { compares } from './compare.ts';
import { select } from './select.ts';

export function holdsForJson(
  condition: Condition<Selector>,
  message: string,
  options: FilterPatternOptions,
): boolean {
  const root = readObject(message);
  return root !== undefined && holdsIn(condition, root, options);
}

/** The message, where all of it is one JSON object. */
export function readObject(message: string): JsonValue | undefined {
  const { value, faults } = readJson(message, { maxDepth: Number.POSITIVE_INFINITY });
  return faults.length === 0 && value?.kind === 'object' ? value : undefined;
}

export function holdsIn(
  condition: Condition<Selector>,
  root: JsonValue,
  options: FilterPatternOptions,
): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.operands.every((one) => holdsIn(one, root, options));
    case 'or':
      return condition.operands.some((one) => holdsIn(one, root, options));
    case 'not-exists':
      return select(root, condition.subject.steps).length === 0;
    case 'is':
      return select(root, condition.subject.steps).some((value) =>
        isConstant(value, condition.constant, options.strictNull ?? false),
      );
    case 'compare':
      return select(root, condition.subject.steps).some((value) =>
        compares(condition, value, options.glob ?? false),
      );
    case 'broken':
      return false;
    default:
      return unreachable(condition);
  }
}

function isConstant(value: JsonValue, constant: boolean | null, strictNull: boolean): boolean {
  if (value.kind === 'literal') return value.value === constant;
  // AWS: an array that holds a null is null (TestMetricFilter, 2026-09).
  return (
    constant === null &&
    !strictNull &&
    value.kind === 'array' &&
    value.elements.some((element) => element.kind === 'literal' && element.value === null)
  );
}
