import type { Diagnostic } from '@sluice/core';
import type { EventBlock } from './part.ts';

/** Where rows end that passed the head of a query. */
export interface Sink {
  /** Takes rows of a block, ascending; what is wrong where a limit is reached. */
  add(block: EventBlock, rows: Int32Array): Diagnostic | undefined;
  /** What it holds, as plain data that a structured clone takes. */
  save(): unknown;
}
