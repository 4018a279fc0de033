import { Scanner } from '@sluice/scan';
import type { eventPattern, filterPattern } from 'sluice';
import { isRuleSet, type Matcher } from './matcher.ts';

/** A matcher that finds the lines of whole blocks, and the memory that they stand in. */
export interface LineSearch {
  readonly scanner: Scanner;
  readonly filter: BlockFilter;
  /** Bytes of a block. */
  readonly size: number;
}

/** Languages that take any line have none that are foreign. */
type BlockFilter = filterPattern.LineFilter & Partial<eventPattern.EventFilter>;

interface OverBlocks {
  over(scanner: Scanner): BlockFilter;
}

const isOverBlocks = (matcher: object): matcher is OverBlocks =>
  typeof (matcher as Partial<OverBlocks>).over === 'function';

// PERF: stays in the cache of a core.
const size = 1 << 20;

/** Nothing where the matcher knows events one by one alone. */
export function lineSearchOf(matcher: Matcher): LineSearch | undefined {
  if (isRuleSet(matcher) || !isOverBlocks(matcher)) return undefined;
  const scanner = Scanner.create({ capacity: size });
  return { scanner, filter: matcher.over(scanner), size };
}
