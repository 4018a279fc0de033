import type { Piece, Progress, Report } from './piece.ts';
import type { SearchSettings } from './settings.ts';

/** Another thread, as far as it is spoken to: a `Worker`, or one end of a channel. */
export interface Searcher {
  postMessage(message: Order): void;
  on(event: 'message', take: (message: Answer) => void): unknown;
  on(event: 'error', take: (error: Error) => void): unknown;
  terminate(): Promise<unknown>;
}

/** What a searcher is told. The settings come first. */
export type Order =
  | { readonly kind: 'settings'; readonly settings: SearchSettings }
  | { readonly kind: 'search'; readonly piece: Piece }
  | { readonly kind: 'taken' };

/** What it answers: progress, which is to be confirmed by `taken`, until the piece is done. */
export type Answer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly report: Report };

/** How many answers may be on their way: what a searcher that is far ahead costs in memory. */
export const window = 16;
