/** Another thread, as far as it is spoken to: a `Worker`, or one end of a channel. */
export interface Thread {
  postMessage(message: Order): void;
  on(event: 'message', take: (message: Answer) => void): unknown;
  on(event: 'error', take: (error: Error) => void): unknown;
  terminate(): Promise<unknown>;
}

/** What a thread can be for. */
export type TaskName = 'match' | 'query';

/** What a thread is told. `begin` comes first, then one job after the other. */
export type Order =
  | { readonly kind: 'begin'; readonly task: TaskName; readonly settings: unknown }
  | { readonly kind: 'job'; readonly job: unknown }
  | { readonly kind: 'taken' };

/** What it answers: steps, which are to be confirmed by `taken`, until the job is done. */
export type Answer =
  | { readonly kind: 'step'; readonly step: unknown }
  | { readonly kind: 'done'; readonly report: unknown };

/** How many answers may be on their way: what a thread that is far ahead costs in memory. */
export const window = 16;
