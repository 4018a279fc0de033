import type { Span } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import { codes } from '../codes.ts';
import type { Operator } from '../keywords.ts';
import { positionOf, type Reading, replacing, spanOfToken } from '../reading/reading.ts';
import * as t from '../tokens.ts';
import { type Idiom, idiomOf } from './idiom.ts';

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
  'STARTS WITH': 'BEGINSWITH',
  'BEGINS WITH': 'BEGINSWITH',
  BEGINS_WITH: 'BEGINSWITH',
  ENDS: 'ENDSWITH',
  'ENDS WITH': 'ENDSWITH',
  'IS NOT': '!=',
  'NOT =': '!=',
  ENDS_WITH: 'ENDSWITH',
};

/** An operator; one of another language is said and taken for what it means. */
export function readOperator(reading: Reading, found: Found, subject: Span): Operator | undefined {
  const word = found.image.toUpperCase().replace(/[ \t]+/g, ' ');
  if (found.tokenType === t.Sign || found.tokenType === t.WordOperator) return word as Operator;
  if (found.image === '') return undefined;
  const operator = spanOfToken(found);
  const known = meant[word] ?? meant[word.replace(/ ?=$/, ' =')];
  const idiom = known === undefined ? idiomOf(reading.source, subject, operator, word) : undefined;
  const span = idiom?.span ?? operator;
  const where = reading.stumble(operator);
  const fix = known === undefined ? idiom?.fix : plain(reading, span, known);
  const place = { span, fix, awsPosition: positionOf(where) };
  reading.say(codes.operator.at(place, found.image, hintOf(known, idiom), where));
  return known;
}

const plain = (reading: Reading, span: Span, known: Operator) =>
  replacing(span, spacedIn(reading, span, known), `write \`${known}\``);

const hintOf = (known: Operator | undefined, idiom: Idiom | undefined): string =>
  known === undefined ? (idiom?.hint ?? 'one of `=` `!=` `<` `<=` `>` `>=`') : `\`${known}\``;

/** Only words need blanks around them. */
const spacedIn = (reading: Reading, span: Span, known: Operator): string =>
  /^[A-Z]/.test(known) ? reading.spaced(span, known) : known;
