import { type Lines, Scanner } from '@sluice/scan';
import type { eventPattern, filterPattern } from 'sluice';
import { isRuleSet, type Matcher } from './matcher.ts';

/** A matcher that finds the lines of whole blocks, and the memory that they stand in. */
export interface LineSearch {
  readonly scanner: Scanner;
  /** Bytes of a block. */
  readonly size: number;
  /** Calls `found` for each row that matches, ascending; of a rule set, with the names of the rules. */
  match(lines: Lines, found: (row: number, rules?: readonly string[]) => void): void;
  /** The rows of the last block that are no events, ascending. */
  readonly foreign: Int32Array;
}

/** Languages that take any line have none that are foreign. */
type Filter = filterPattern.LineFilter & Partial<eventPattern.EventFilter>;
type SetFilter = filterPattern.RuleFilter & Partial<eventPattern.RuleFilter>;

interface OverBlocks<T> {
  over(scanner: Scanner): T;
}

const isOverBlocks = <T>(matcher: object): matcher is OverBlocks<T> =>
  typeof (matcher as Partial<OverBlocks<T>>).over === 'function';

// PERF: stays in the cache of a core.
const size = 1 << 20;
const none = new Int32Array(0);

/** Nothing where the matcher knows events one by one alone. */
export function lineSearchOf(matcher: Matcher): LineSearch | undefined {
  if (isRuleSet(matcher)) {
    return isOverBlocks<SetFilter>(matcher) ? ofSet((scanner) => matcher.over(scanner)) : undefined;
  }
  return isOverBlocks<Filter>(matcher) ? ofOne((scanner) => matcher.over(scanner)) : undefined;
}

function ofOne(over: (scanner: Scanner) => Filter): LineSearch {
  const scanner = Scanner.create({ capacity: size });
  const filter = over(scanner);
  return {
    ...{ scanner, size },
    match(lines, found) {
      for (const row of filter.matching(lines)) found(row);
    },
    get foreign() {
      return filter.foreign ?? none;
    },
  };
}

function ofSet(over: (scanner: Scanner) => SetFilter): LineSearch {
  const scanner = Scanner.create({ capacity: size });
  const filter = over(scanner);
  return {
    ...{ scanner, size },
    match: (lines, found) => filter.match(lines, found),
    get foreign() {
      return filter.foreign ?? none;
    },
  };
}
