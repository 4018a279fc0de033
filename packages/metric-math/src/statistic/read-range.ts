import { type Span, spanOf } from '@sluice/core';
import type { Bound, Measure, Trim } from './ast.ts';
import { codes } from './codes.ts';
import type { Say } from './parse.ts';
import { readPercent, readValue } from './read-bound.ts';

/** What stands in the parentheses: `lower:upper`, one of which may be left out. */
export function readRange(
  measure: Measure,
  content: string,
  span: Span,
  say: Say,
): Trim | undefined {
  const start = measure.length + 1;
  const sides = content.split(':');
  if (sides.length !== 2) {
    say(codes.noRange.at(spanOf(start, start + content.length), content, measure));
    return undefined;
  }
  const [low, high] = sides as [string, string];
  if (low === '' && high === '') {
    say(codes.noBounds.at(span, measure));
    return undefined;
  }
  const places = [
    { text: low, start },
    { text: high, start: start + low.length + 1 },
  ].filter(({ text }) => text !== '');
  const percents = places.filter(({ text }) => text.endsWith('%'));
  if (percents.length > 0 && percents.length < places.length) {
    say(codes.mixedBounds.at(spanOf(start, start + content.length)));
    return undefined;
  }
  const unit = percents.length > 0 ? 'percent' : 'value';
  if (measure === 'PR' && unit === 'percent') {
    say(codes.rankOfPercent.at(spanOf(start, start + content.length)));
    return undefined;
  }
  const bounds = places.map((place) => readSide(place.text, place.start, say));
  if (bounds.some((bound) => bound === undefined)) return undefined;
  const lower = low === '' ? undefined : bounds[0];
  const upper = high === '' ? undefined : bounds.at(-1);
  return {
    kind: 'trim',
    measure,
    unit,
    spelling: 'range',
    ...(lower && { lower }),
    ...(upper && { upper }),
    span,
  };
}

const readSide = (text: string, start: number, say: Say): Bound | undefined =>
  text.endsWith('%')
    ? readPercent(text.slice(0, -1), start, 'range', say)
    : readValue(text, start, say);
