import type { Diagnostic, Edit, Span } from '@sluice/core';

/** A fault told as a person would tell it, with edits that may mend it. */
export interface Told {
  readonly diagnostic: Diagnostic;
  readonly title?: string;
  readonly edits?: readonly Edit[];
  /** The edits are only a guess: they count where the whole text can be read after them. */
  readonly guessed?: true;
}

export const replaced = (
  diagnostic: Diagnostic,
  span: Span,
  text: string,
  title?: string,
): Told => ({
  diagnostic,
  title: title ?? (text.trim() === '' ? 'remove it' : `write \`${text.trim()}\``),
  edits: [{ span, text }],
});

export const guessed = (told: Told): Told => ({ ...told, guessed: true });
