import { spanOf } from '@sluice/core';
import type { Item } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Place } from './field.ts';
import { readPoint } from './point.ts';

/** `L`, `W` and `#`; `plain` where the text is none of them, undefined where it is a wrong one. */
export function readSpecial(text: string, place: Place): Item | 'plain' | undefined {
  const last = text.charCodeAt(text.length - 1);
  const isSpecial =
    (last | 32) === 108 || (last | 32) === 119 || text.includes('#') || /^l-/i.test(text);
  if (!isSpecial) return 'plain';
  const item =
    place.rule.name === 'day-of-month' ? readDate(text, place) : readWeekday(text, place);
  if (item === undefined || item === 'plain' || !place.listed) return item;
  if (place.lax && item.kind === 'nth') return item;
  place.said.push(codes.specialInList.at(place.span, text));
  return undefined;
}

const lastDay = /^L(?:-(\d+))?(W)?$/i;
const nearest = /^(\d+)W$/i;

function readDate(text: string, { span, rule, said }: Place): Item | 'plain' | undefined {
  const found = lastDay.exec(text);
  if (found !== null) {
    const before = Number(found[1] ?? 0);
    const none = found[1] !== undefined && before === 0;
    if (before <= 30 && !none) {
      return { kind: 'last', before, weekday: found[2] !== undefined, span };
    }
    const meant = text.replace(/-0+/, '');
    const fix = { title: `write \`${meant}\``, edits: [{ span, text: meant }] };
    said.push(codes.lastOffset.at(none ? { span, fix } : span, found[1]!.slice(0, 20)));
    return undefined;
  }
  const day = nearest.exec(text)?.[1];
  if (day === undefined) return 'plain';
  const point = readPoint(day, spanOf(span.start, span.start + day.length), rule, said);
  return point && { kind: 'nearest-weekday', day: point.value, span };
}

const lastOfDay = /^(\d+|[A-Z]{3})L$/i;
const nth = /^(\d+|[A-Z]+)#(.*)$/i;

function readWeekday(text: string, { span, rule, said }: Place): Item | 'plain' | undefined {
  if (/^L$/i.test(text)) {
    said.push(
      codes.everySaturday.at({
        span,
        fix: { title: 'write `SAT`', edits: [{ span, text: 'SAT' }] },
      }),
    );
    return { kind: 'range', from: { value: 7, named: true }, span };
  }
  const [, of, week] = nth.exec(text) ?? lastOfDay.exec(text) ?? [];
  if (of === undefined) return 'plain';
  const day = readPoint(of, spanOf(span.start, span.start + of.length), rule, said);
  if (week !== undefined && !/^[1-5]$/.test(week)) {
    if (week.includes('#')) return 'plain';
    said.push(codes.badNth.at(spanOf(span.start + of.length, span.end), week.slice(0, 20)));
    return undefined;
  }
  if (day === undefined) return undefined;
  return week === undefined
    ? { kind: 'last-of-day', day, span }
    : { kind: 'nth', day, nth: Number(week), span };
}
