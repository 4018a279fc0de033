import { type Diagnostic, positionAt, type Span, spanOf } from '@sluice/core';
import { codes } from '../codes.ts';
import { positionOf, replacing } from './reading.ts';
import { stumbles } from './service-lexer.ts';

/** Characters that no token begins with. */
export function unread(source: string, span: Span, characters: string): Diagnostic {
  const where = stumbles(source, span.start, span.end);
  const [before, after] = [source.slice(0, span.start), source.slice(span.end)];
  const isLast = after.trim() === '' && before.trim() !== '';
  const fix = isLast ? replacing(span, '', 'remove it') : undefined;
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
  return codes.syntax.at({ span: place, fix: mended(place, message, image) }, message);
}

const stands = (image: string): string => `\`${image.slice(0, 40)}\` stands`;

interface Unclosed {
  readonly closer: string;
  readonly found: string;
  readonly image: string;
}

function unclosed(source: string, span: Span, { closer, found, image }: Unclosed): Diagnostic {
  const before = source.slice(0, span.start).trimEnd().length;
  const may = /^(?:[)}\]{]|and|or|&&?|\|\|?|)$/i.test(image);
  const isNext = closer === ')' && image.startsWith('"') && source[before - 1] === '"';
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
function mended(span: Span, message: string, image: string) {
  if (!message.endsWith(' after the end')) return undefined;
  if (image === ',') return replacing(span, ' AND', 'write `AND`');
  return /^[)}\]]$/.test(image) ? replacing(span, '', 'remove it') : undefined;
}

/**
 * In order, and without what only follows from another fault: up to the next `AND` or `OR` one
 * fault of order is enough.
 */
export function withoutEcho(source: string, found: readonly Diagnostic[]): Diagnostic[] {
  const sorted = found
    .filter((one) => !isCutOff(source, one, found))
    .sort((a, b) => a.span.start - b.span.start);
  let last: Diagnostic | undefined;
  return sorted.filter((one) => {
    const isOrder = order.includes(one.code);
    if (isOrder && last !== undefined && !isApart(source.slice(last.span.end, one.span.start))) {
      return false;
    }
    if (isOrder || causes.includes(one.code)) last = one;
    return true;
  });
}

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
];
