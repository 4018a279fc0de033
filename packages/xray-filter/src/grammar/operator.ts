import type { Span } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import { codes } from '../codes.ts';
import type { Operator } from '../keywords.ts';
import { positionOf, type Reading, replacing, spanOfToken } from '../reading/reading.ts';
import * as t from '../tokens.ts';

/** What is meant by operators of other languages. */
const meant: Readonly<Record<string, Operator>> = {
  '==': '=',
  '===': '=',
  '!==': '!=',
  '<>': '!=',
  '=>': '>=',
  '=<': '<=',
  '=~': 'CONTAINS',
  '~': 'CONTAINS',
  '~=': 'CONTAINS',
  IS: '=',
  EQUALS: '=',
  CONTAIN: 'CONTAINS',
  INCLUDE: 'CONTAINS',
  INCLUDES: 'CONTAINS',
  LIKE: 'CONTAINS',
  MATCHES: 'CONTAINS',
  STARTS: 'BEGINSWITH',
  STARTSWITH: 'BEGINSWITH',
  STARTS_WITH: 'BEGINSWITH',
  BEGINS: 'BEGINSWITH',
  BEGINS_WITH: 'BEGINSWITH',
  ENDS: 'ENDSWITH',
  ENDS_WITH: 'ENDSWITH',
};

/** An operator; one of another language is said and taken for what it means. */
export function readOperator(reading: Reading, found: Found): Operator | undefined {
  const word = found.image.toUpperCase();
  if (found.tokenType === t.Sign || found.tokenType === t.WordOperator) return word as Operator;
  const known = meant[word];
  const span = spanOfToken(found);
  const fix =
    known === undefined
      ? undefined
      : replacing(span, spacedIn(reading, span, known), `write \`${known}\``);
  const hint = known === undefined ? 'a comparison with `=` for each value' : `\`${known}\``;
  if (found.image !== '') {
    const where = reading.stumble(span);
    const place = { span, fix, awsPosition: positionOf(where) };
    reading.say(codes.operator.at(place, found.image, hint, where));
  }
  return known;
}

/** Only words need blanks around them. */
const spacedIn = (reading: Reading, span: Span, known: Operator): string =>
  /^[A-Z]/.test(known) ? reading.spaced(span, known) : known;
