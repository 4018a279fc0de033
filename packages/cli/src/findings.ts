import type { Diagnostic, Position, Severity } from '@sluice/core';
import type { AnyLanguage } from 'sluice';

/** One thing said about a text in a file, and where in the file it is. */
export interface Finding {
  /** Relative to the current folder where it lies below it. */
  readonly file: string;
  readonly language: string;
  readonly diagnostic: Diagnostic;
  readonly start: Position;
  readonly end: Position;
  /** The whole of the file. */
  readonly text: string;
}

/** A file that was checked. */
export interface Checked {
  readonly file: string;
  readonly language: AnyLanguage;
  readonly findings: readonly Finding[];
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How many there are of each severity. */
export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { diagnostic } of findings) counts[diagnostic.severity] += 1;
  return counts;
}
