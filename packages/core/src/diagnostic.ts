import type { Position } from './position.ts';
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One thing to say about a text: plain data, survives JSON. */
export interface Diagnostic {
  /** Prefix of the language and four digits, e.g. `EP2001`. Never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** One clause, lower case, no full stop: what was found comes first. */
  readonly message: string;
  readonly span: Span;
  /** What to do about it, as an imperative. */
  readonly hint?: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** The service's own words for this refusal, where they are known. */
  readonly awsMessage?: string;
  /** The place that the service itself names, where it does. */
  readonly awsPosition?: Position;
}

/** Another place that explains the first. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** Edits that mend the fault; they don't overlap and are in order. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Puts `text` where `span` is. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

/** The text after a fix. */
export function applyFix(text: string, fix: Fix): string {
  return fix.edits.reduceRight(
    (edited, { span, text: put }) => edited.slice(0, span.start) + put + edited.slice(span.end),
    text,
  );
}
