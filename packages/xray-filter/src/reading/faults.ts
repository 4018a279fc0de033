import { type Diagnostic, positionAt, type Span, spanOf } from '@sluice/core';
import { codes } from '../codes.ts';
import { positionOf, replacing } from './reading.ts';
import { stumbles } from './service-lexer.ts';
import { quote } from './text.ts';

/** Characters that no token begins with. */
export function unread(source: string, span: Span, characters: string): Diagnostic {
  const where = stumbles(source, span.start, span.end);
  const [before, after] = [source.slice(0, span.start), source.slice(span.end)];
  const isLast = after.trim() === '' && before.trim() !== '';
  const isValue = /(?:[=<>]|\b(?:contains|beginswith|endswith))\s*$/i.test(before.slice(-100));
  const text = isValue ? quote(characters) : '';
  const fix = isLast
    ? replacing(span, text, isValue ? 'put it in quotes' : 'remove it')
    : undefined;
  return codes.character.at({ span, fix, awsPosition: positionOf(where) }, characters, where);
}

/** The parser's complaint in our own words. */
export function misplaced(source: string, span: Span, message: string, image: string): Diagnostic {
  const end = source.trimEnd().length;
  const place = span.start >= source.length ? spanOf(end, end) : span;
  const [found = '', wanted = ''] = message.split(' where ');
  const closer = /^`([)}\]])` was expected$/.exec(wanted)?.[1];
  if (closer !== undefined) return unclosed(source, place, { closer, found, image });
  const begins = image !== '' && source.slice(0, place.start).trim() === '';
  if (begins || /\ba (?:keyword|condition)\b/.test(wanted)) {
    const dangling = danglingAt(source, place, image);
    const fix = dangling && replacing(dangling, '', 'remove it');
    return codes.noCondition.at({ span: place, fix }, begins ? stands(image) : found);
  }
  const [fix, hint] = [mended(source, place, message, image), hintFor(message, image)];
  const said = message.replace(/ after the end$/, ' where `AND`, `OR` or the end was expected');
  return codes.syntax.at({ span: place, fix, ...(hint && { hint }) }, said);
}

const hintFor = (message: string, image: string): string | undefined =>
  message.endsWith(' after the end') && /^[)}\]]$/.test(image)
    ? 'remove it: nothing is open'
    : undefined;

const stands = (image: string): string => `\`${image.slice(0, 40)}\` stands`;

interface Unclosed {
  readonly closer: string;
  readonly found: string;
  readonly image: string;
}

function unclosed(source: string, span: Span, { closer, found, image }: Unclosed): Diagnostic {
  const before = source.slice(0, span.start).trimEnd().length;
  const may = /^(?:[)}\]{]|and|or|&&?|\|\|?|)$/i.test(image);
  const isPair = /^(?:name|type|account\.id)$/i.test(image) && /^\s*:/.test(source.slice(span.end));
  const isNext = closer === ')' && (isPair || image.startsWith('"')) && source[before - 1] === '"';
  if (isForeign(source, span.start, image)) {
    const fix = replacing(span, closer, `write \`${closer}\``);
    return codes.notClosed.at({ span, fix }, closer, found, undefined);
  }
  const text = isNext ? ',' : closer;
  const fix = replacing(
    spanOf(before, before),
    text,
    isNext ? 'put a comma' : `close with \`${closer}\``,
  );
  const end = image === '' && closer === ')' ? positionAt(source, source.length) : undefined;
  const place = { span, fix: may || isNext ? fix : undefined, awsPosition: end };
  return codes.notClosed.at(place, closer, found, end);
}

/** A closer of which none is open, as far as one looks back. */
function isForeign(source: string, at: number, image: string): boolean {
  const opener = { ')': '(', '}': '{', ']': '[' }[image];
  if (opener === undefined || at > farthest) return false;
  const before = source.slice(0, at).replace(/"(?:[^"\\]|\\[\s\S])*"/g, '');
  return before.split(opener).length <= before.split(image).length;
}

const farthest = 2000;

/** An `AND` or `OR` that joins nothing: the one that stands here, or the last. */
function danglingAt(source: string, place: Span, image: string): Span | undefined {
  if (/^(?:and|or|&&?|\|\|?)$/i.test(image)) {
    const blank = /^\s*/.exec(source.slice(place.end));
    return spanOf(place.start, place.end + (blank?.[0].length ?? 0));
  }
  if (image !== '') return undefined;
  const last = /(?:\s*\b(?:and|or)|\s*(?:&&?|\|\|?))\s*$/i.exec(source.slice(-200));
  return last === null ? undefined : spanOf(source.length - last[0].length, source.length);
}

/** What stands after the end is removed, or joined. */
function mended(source: string, span: Span, message: string, image: string) {
  const before = source.slice(0, span.start).trimEnd();
  if (image === ')' && before.endsWith(',')) {
    return replacing(spanOf(before.length - 1, before.length), '', 'remove the comma');
  }
  if (!message.endsWith(' after the end')) return undefined;
  const next = source.slice(span.end).trimStart();
  if (image === ',') {
    const mends = /^(?!true\b|false\b)[a-z(!]/i.test(next);
    return mends ? replacing(span, ' AND', 'write `AND`') : undefined;
  }
  if (image === ':')
    return /^["\d-]|^(?:true|false)\b/i.test(next) ? replacing(span, ' =', 'write `=`') : undefined;
  return /^[)}\]]$/.test(image) ? replacing(span, '', 'remove it') : undefined;
}

/**
 * In order, and without what only follows from another fault: up to the next `AND` or `OR` one
 * fault of order is enough.
 */
export function withoutEcho(source: string, found: readonly Diagnostic[]): Diagnostic[] {
  const sorted = found
    .filter((one) => !isCutOff(source, one, found))
    .sort((a, b) => a.span.start - b.span.start || rank(a) - rank(b));
  let last: Diagnostic | undefined;
  return sorted.filter((one) => {
    const isOrder = order.includes(one.code);
    const between = last && source.slice(last.span.end, one.span.start);
    const isEcho =
      between !== undefined &&
      ((isOrder && !isApart(between)) || (echoes.includes(one.code) && between.trim() === ''));
    if (isOrder || causes.includes(one.code)) last = one;
    return !isEcho;
  });
}

/** Of two faults at one place the one that is told. */
const rank = ({ code }: Diagnostic): number =>
  [codes.syntax.code, codes.compared.code].indexOf(code);

/** Arguments are not counted where they could not be read to their end. */
const isCutOff = (source: string, one: Diagnostic, found: readonly Diagnostic[]): boolean =>
  one.code === codes.argumentCount.code &&
  found.some(({ code, span }) => {
    const follows = span.start >= one.span.end && order.includes(code);
    return follows && source.slice(one.span.end, span.start).trim() === '';
  });

const isApart = (between: string): boolean => /\b(?:and|or)\b|&|\|/i.test(between);

const order: readonly string[] = [
  codes.lone.code,
  codes.noCondition.code,
  codes.noValue.code,
  codes.syntax.code,
  codes.notClosed.code,
];

/** Faults after which the rest of a condition says little. */
const causes: readonly string[] = [
  codes.unknownKeyword.code,
  codes.unclosedQuote.code,
  codes.annotationKey.code,
  codes.emptyId.code,
  codes.operator.code,
  codes.jsonValue.code,
  codes.badJson.code,
  codes.character.code,
  codes.unquoted.code,
];

/** Faults that say little right after another one. */
const echoes: readonly string[] = [
  codes.unknownKeyword.code,
  codes.unclosedQuote.code,
  codes.unquoted.code,
  codes.character.code,
  codes.compared.code,
];
