import type { Fix, Span } from '@sluice/core';

/** The edit that writes this there. */
export const rewrite = (span: Span, text: string, shown = text): Fix => ({
  title: `write \`${shown}\``,
  edits: [{ span, text }],
});
