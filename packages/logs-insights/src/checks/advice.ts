import type { Diagnostic } from '@sluice/core';
import type { Query } from '../ast.ts';
import { adviseExpressions } from './advise-expressions.ts';
import { adviseOrder } from './advise-order.ts';
import { adviseScan } from './advise-scan.ts';
import { adviseTimes } from './advise-times.ts';
import { adviseWords } from './advise-words.ts';
import type { Checking } from './checking.ts';

/** What is taken, and perhaps not meant; of a query without errors. */
export function* adviseQuery(
  query: Query,
  depth: number,
  checking: Checking,
): Generator<Diagnostic> {
  yield* adviseExpressions(query, checking);
  yield* adviseTimes(query, checking);
  yield* adviseOrder(query, checking);
  yield* adviseWords(query);
  yield* adviseScan(query, depth, checking);
}
