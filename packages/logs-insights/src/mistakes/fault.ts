import type { Diagnostic, Fix, Span } from '@sluice/core';

/** A place where the text goes on in no way that was expected. */
export interface Fault {
  readonly text: string;
  readonly span: Span;
  /** What stands there. */
  readonly found: string;
  /** The nearest part of the text before it; bounded, so that looking at it costs no time. */
  readonly before: string;
  /** The nearest part after it. */
  readonly after: string;
}

/** Says of a fault what is meant by it, where that can be seen. */
export type Reading = (fault: Fault) => Diagnostic | undefined;

const reach = 400;

export function faultOf(text: string, span: Span): Fault {
  return {
    text,
    span,
    found: text.slice(span.start, span.end),
    before: text.slice(Math.max(0, span.start - reach), span.start),
    after: text.slice(span.end, span.end + reach),
  };
}

export const spanFrom = (start: number, length: number): Span => ({ start, end: start + length });

const titleOf = (text: string) => `write ${text.includes('`') ? text : `\`${text}\``}`;

/** One edit. */
export const edit = (span: Span, text: string, title = titleOf(text)): Fix => ({
  title,
  edits: [{ span, text }],
});

/** Where the part of `before` that was found begins in the text. */
export const startOf = ({ span }: Fault, part: string): number => span.start - part.length;
