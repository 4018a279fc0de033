import type { Span } from '@sluice/core';
import type { JsonString } from '@sluice/syntax';

/** A string of which only its value and its place were kept. */
export const stringAt = (span: Span, value: string): JsonString => ({
  kind: 'string',
  value,
  span,
});
