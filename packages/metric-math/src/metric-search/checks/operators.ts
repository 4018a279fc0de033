import type { Diagnostic, Span } from '@sluice/core';
import { codes } from '../codes.ts';

/** The operators of other languages, and those of this one in small letters. */
const meant: Readonly<Record<string, 'AND' | 'OR' | 'NOT'>> = {
  and: 'AND',
  '&': 'AND',
  '&&': 'AND',
  or: 'OR',
  '|': 'OR',
  '||': 'OR',
  not: 'NOT',
  '!': 'NOT',
};

/** A term that was most likely meant to join others. */
export function operatorAdvice(text: string, span: Span): Diagnostic | undefined {
  const word = text.toLowerCase();
  const operator = Object.hasOwn(meant, word) ? meant[word]! : undefined;
  if (operator === undefined) return undefined;
  const fix = { title: `write \`${operator}\``, edits: [{ span, text: operator }] };
  return codes.lowerOperator.at({ span, fix }, text, operator);
}
