import { type Span, suggest } from '@sluice/core';
import { codes } from './codes.ts';
import { phraseStart, placeOf } from './fault/place.ts';
import { quoteFault } from './fault/quotes.ts';
import { signFault } from './fault/signs.ts';
import { guessed, replaced, type Told } from './fault/told.ts';
import { wordFault } from './fault/words.ts';

/** What the parser stumbled over. */
export interface Fault extends Told {
  /** Where the service begins to quote the text; nowhere, where it quotes nothing. */
  readonly near?: number;
}

/** `message` is the parser's own: it is said where nothing better is known. */
export function faultOf(text: string, span: Span, message: string): Fault {
  if (!/^\s*select(?!\w)/i.test(text)) return noSelect(text, span);
  const place = placeOf(text, span.start);
  const told = quoteFault(place) ??
    signFault(place) ??
    wordFault(place, span, message) ?? { diagnostic: codes.syntax.at(span, message) };
  const isEnd = span.start === span.end;
  // `SELECT *` is not taken for a query at all.
  const isNoQuery = place.earlier.length === 1 && !isEnd && !/\w/.test(text[span.start]!);
  if (isNoQuery) return told;
  // The zero of `010` is a number for the service, and what follows it another.
  const zero = /^0\d/.test(text.slice(span.start, span.end)) ? 1 : 0;
  return { near: isEnd ? phraseStart(text) : span.start + zero, ...told };
}

function noSelect(text: string, span: Span): Told {
  const word = /^\w+/.exec(text.slice(span.start))?.[0] ?? '';
  const isNear = Math.abs(word.length - 'SELECT'.length) < 2;
  if (!isNear || suggest(word.toUpperCase(), ['SELECT']) === undefined) {
    return { diagnostic: codes.notSelect.at(span) };
  }
  const found = { start: span.start, end: span.start + word.length };
  return guessed(replaced(codes.misspelt.at(found, word, 'SELECT'), found, 'SELECT'));
}
