import type { Dialect } from './dialect.ts';
import type { Refusals } from './refusals.ts';

/** What lowering needs to know everywhere. */
export interface Lowering {
  readonly dialect: Dialect;
  readonly refusals: Refusals;
}
