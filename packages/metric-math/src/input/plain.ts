import { failure, type Outcome } from '@sluice/core';
import { describeFault, readJson, valueOf } from '@sluice/syntax';
import { codes } from '../codes.ts';
import { readInput } from './read.ts';
import { isObject } from './series.ts';
import type { MathInput } from './shape.ts';

/** An input as a value or as JSON text; `end` is that of the expression, of which faults are said. */
export function plainInput(given: unknown, end: number): Outcome<MathInput> {
  if (typeof given !== 'string') return readInput(isObject(given) ? given : {}, end);
  const { value, faults } = readJson(given, { maxDepth: 64 });
  const [fault] = faults;
  if (fault !== undefined) {
    return failure([codes.json.at({ start: 0, end }, describeFault(fault).message)]);
  }
  const read = value && valueOf(value);
  return readInput(isObject(read) ? read : {}, end);
}
