import type { logsInsights } from 'sluice';
import type { Shape } from '../input/shape.ts';

/** What a thread is told of a query, as plain data. */
export interface QuerySettings {
  readonly text: string;
  readonly options: logsInsights.LogsInsightsOptions;
  readonly part: logsInsights.PartOptions;
  /** How events stand in the input; found out where absent. */
  readonly shape: Shape | undefined;
  readonly sizes: Sizes;
}

/** How an input is cut up, in bytes. */
export interface Sizes {
  /** What is scanned in one go. */
  readonly block: number;
  /** What a thread reads before it asks for more. */
  readonly share: number;
}

// Blocks from 128 KiB to 4 MiB are equally fast.
export const usualSizes: Sizes = { block: 1 << 20, share: 1 << 24 };
