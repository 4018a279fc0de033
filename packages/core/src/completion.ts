import type { Span } from './span.ts';

/** What may be written at a place of a text, best first. */
export interface Completions {
  /** What a choice replaces: the word at the place, or nothing. */
  readonly span: Span;
  readonly items: readonly Completion[];
}

export interface Completion {
  readonly text: string;
  readonly kind: 'command' | 'function' | 'field' | 'keyword' | 'value';
  /** A signature or a type, for the side of a list. */
  readonly detail?: string;
  /** What it does, in a clause. */
  readonly summary?: string;
}

/** What is known besides the text. */
export interface CompletionContext {
  /** Fields of the data at hand. */
  readonly fields?: readonly string[];
}
