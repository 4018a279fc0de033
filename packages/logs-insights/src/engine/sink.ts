import type { Diagnostic } from '@sluice/core';
import type { SavedGroups } from './aggregate.ts';
import type { Batch } from './batch.ts';
import type { SavedEvents } from './keep.ts';

/** Where rows end that passed the head of a query. */
export interface Sink {
  /** Takes the rows that are left; what is wrong where a limit is reached. */
  add(batch: Batch): Diagnostic | undefined;
  /** What it holds, as plain data that a structured clone takes. */
  save(): SavedGroups | SavedEvents;
}
