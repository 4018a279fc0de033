import type { Context } from './options.ts';

/** What a transformer is applied to: an event, perhaps with what the service knows besides it. */
export type TransformerInput = string | EventInContext;

export interface EventInContext {
  /** The event as raw JSON text: number lexemes and the order of keys are kept. */
  readonly event: string;
  readonly context?: Context | undefined;
}

export const eventOf = (input: TransformerInput): string =>
  typeof input === 'string' ? input : input.event;

export const contextOf = (input: TransformerInput): Context =>
  typeof input === 'string' ? {} : (input.context ?? {});

/** What comes of an event. */
export type Delivery = Delivered | Undelivered;

export interface Delivered {
  readonly delivered: true;
  /** The text that the target receives. */
  readonly output: string;
}

export interface Undelivered {
  readonly delivered: false;
  /** As in the dead-letter queue; absent where the service drops the event without a word. */
  readonly errorCode?: 'INVALID_JSON';
  readonly errorMessage?: string;
  /** The text that would have been sent. */
  readonly rendered: string;
}

export const delivered = (output: string): Delivered => ({ delivered: true, output });

/** An empty text is dropped in silence; any other that is no JSON goes to the dead letters. */
export const undelivered = (rendered: string): Undelivered =>
  rendered.trim() === ''
    ? { delivered: false, rendered }
    : {
        delivered: false,
        errorCode: 'INVALID_JSON',
        errorMessage: 'Invalid input for target.',
        rendered,
      };
