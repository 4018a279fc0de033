import type { Diagnostic } from './diagnostic.ts';
import type { Outcome } from './outcome.ts';
import { render } from './render.ts';

/** Thrown by `unwrap` alone: its message is the rendered diagnostics. */
export class DiagnosticsError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], text?: string) {
    super(diagnostics.map((one) => render(one, { text })).join('\n'));
    this.name = 'DiagnosticsError';
    this.diagnostics = diagnostics;
  }
}

/** The value, or a `DiagnosticsError`. For scripts; give the text to have it shown with carets. */
export function unwrap<T>(outcome: Outcome<T>, text?: string): T {
  if (outcome.ok) return outcome.value;
  throw new DiagnosticsError(outcome.diagnostics, text);
}
