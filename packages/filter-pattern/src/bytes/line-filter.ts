import type { TextTest } from '@sluice/match';
import type { Lines, Scanner } from '@sluice/scan';
import type { Plan } from '../plan/shape.ts';
import { jsonFilter } from './json.ts';
import { spaceFilter } from './space.ts';
import { termsFilter } from './terms.ts';

/** Finds the lines of a block that match. */
export interface LineFilter {
  /** Their row numbers, ascending; the answer holds until the next call of anything on the scanner. */
  matching(lines: Lines): Int32Array;
}

/**
 * The lines that `test` holds for, found in the bytes: what must stand in a line is looked for in
 * the whole block first, and only what a line's bytes leave open is asked of its text.
 */
export function lineFilterOf(plan: Plan, scanner: Scanner, test: TextTest): LineFilter {
  switch (plan.kind) {
    case 'terms':
      return termsFilter(plan, scanner, test);
    case 'json':
      return jsonFilter(plan, scanner, test);
    case 'space':
      return spaceFilter(plan, scanner, test);
  }
}
