import { spanOf } from '@sluice/core';
import type { Item } from '../ast.ts';
import { type FieldRule, isDayField } from '../fields.ts';
import { expand } from '../plan.ts';

/**
 * AWS: rules take what Quartz 2.2 takes, more than is documented: `MONDAY`, `0x`, `0/60`, `1,`.
 * Gives what they make of a field, or nothing where they refuse it.
 */
export function readLenient(
  text: string,
  start: number,
  rule: FieldRule,
): readonly Item[] | undefined {
  const field = text.toUpperCase();
  const days = isDayField(rule.name);
  if (days && field.length > 1 && field.includes('L') && field.includes(',')) return undefined;
  if (rule.name === 'day-of-week' && field.split('#').length > 2) return undefined;
  const items: Item[] = [];
  let from = 0;
  for (const part of field.split(',')) {
    const span = spanOf(start + from, start + from + part.length);
    from += part.length + 1;
    if (part === '') continue;
    const item = readPart(part, span, rule);
    if (item === undefined) return undefined;
    items.push(item);
  }
  // Quartz takes a `?` that stands with something else. Nobody can mean it, and it is refused here.
  const isMixed = items.length > 1 && items.some(({ kind }) => kind === 'unspecified');
  if (items.length === 0 || isMixed) return undefined;
  return firstOnly(items, spanOf(start, start + text.length), rule);
}

/** AWS: beside `W` or `#` only the smallest value of a list counts. */
function firstOnly(items: readonly Item[], span: Span, { max }: FieldRule): readonly Item[] {
  if (items.length === 1) return items;
  const least = Math.min(...items.map((item) => valueOf(item, max)));
  const week = items.find((item) => item.kind === 'nth');
  if (week !== undefined) {
    return [{ kind: 'nth', day: { value: least, named: false }, nth: week.nth, span }];
  }
  const isNear = items.some(({ kind }) => kind === 'nearest-weekday');
  return isNear ? [{ kind: 'nearest-weekday', day: least, span }] : items;
}

function valueOf(item: Item, max: number): number {
  if (item.kind === 'range') return Math.min(...expand(item, 1, max));
  if (item.kind === 'nth') return item.day.value;
  return item.kind === 'nearest-weekday' ? item.day : 1;
}

type Span = Item['span'];

function readPart(text: string, span: Span, rule: FieldRule): Item | undefined {
  const first = text[0]!;
  if (first >= 'A' && first <= 'Z' && !/^L(?:W|-\d*W?)?$/.test(text))
    return readName(text, span, rule);
  if (first === '?') {
    return isDayField(rule.name) && text.length <= 2 ? { kind: 'unspecified', span } : undefined;
  }
  if (first === '*' || first === '/') return readAll(text, span, rule);
  if (first === 'L') return readLast(text, span, rule);
  return readNumber(text, span, rule);
}

function readName(text: string, span: Span, rule: FieldRule): Item | undefined {
  const from = nameAt(text, 0, rule);
  if (from === undefined) return undefined;
  const rest = text.slice(3);
  if (rest.startsWith('-')) {
    const to = nameAt(rest, 1, rule);
    return to && { kind: 'range', from, to, span };
  }
  if (rule.name === 'day-of-week' && rest.startsWith('#')) {
    return /^#[1-5]$/.test(rest)
      ? { kind: 'nth', day: from, nth: Number(rest[1]), span }
      : undefined;
  }
  if (rule.name === 'day-of-week' && rest.startsWith('L'))
    return { kind: 'last-of-day', day: from, span };
  return { kind: 'range', from, span };
}

function nameAt(text: string, at: number, { names }: FieldRule) {
  const index = names?.list.indexOf(text.slice(at, at + 3)) ?? -1;
  return index < 0 ? undefined : { value: names!.from + index, named: true };
}

/** The step that follows `*` has a limit, the one that follows a value has none. */
function readAll(text: string, span: Span, { name, max }: FieldRule): Item | undefined {
  const [, step] = /^\*?\/(.*)$/.exec(text) ?? [];
  if (step === undefined) return { kind: 'all', span };
  if (!/^\d{1,10}$/.test(step)) return undefined;
  const by = Number(step);
  if (name !== 'year' && by > max) return undefined;
  return by === 0 ? { kind: 'all', span } : { kind: 'all', step: by, span };
}

function readLast(text: string, span: Span, { name }: FieldRule): Item | undefined {
  if (name === 'day-of-week') return undefined;
  if (name !== 'day-of-month') return { kind: 'nothing', text, span };
  const [, before, weekday] = /^L(?:-(\d+))?(W)?/.exec(text) ?? [];
  if (text.startsWith('L-') && before === undefined) return undefined;
  if (Number(before ?? 0) > 30) return undefined;
  return { kind: 'last', before: Number(before ?? 0), weekday: weekday !== undefined, span };
}

const number = /^(\d{1,10})(?:([LW])|#(.*)|-(\d{1,10})(?:(\/)(\d{1,10})?)?|(\/)(\d{1,10})?|(-))?/;

function readNumber(text: string, span: Span, rule: FieldRule): Item | undefined {
  const found = number.exec(text);
  if (found === null) return undefined;
  const [, digits, letter, week, end, slash, step, bare, every, dangling] = found;
  const value = Number(digits);
  if (dangling !== undefined || !fits(value, rule)) return undefined;
  if ((slash !== undefined && step === undefined) || (bare !== undefined && every === undefined)) {
    return undefined;
  }
  const from = { value, named: false };
  if (letter === 'L') {
    return rule.name === 'day-of-week' ? { kind: 'last-of-day', day: from, span } : undefined;
  }
  if (letter === 'W') {
    return rule.name === 'day-of-month' ? { kind: 'nearest-weekday', day: value, span } : undefined;
  }
  if (week !== undefined) {
    const isWeek = rule.name === 'day-of-week' && /^[1-5]$/.test(week);
    return isWeek ? { kind: 'nth', day: from, nth: Number(week), span } : undefined;
  }
  if (end === undefined) return { kind: 'range', from, ...stepOf(every, rule), span };
  // Only the greatest end is looked at: a range to 0 goes round to the last value.
  const to = Number(end) === 0 && rule.min === 1 ? rule.max : Number(end);
  if (!fits(to, rule)) return undefined;
  const by = stepOf(step, rule);
  if (step !== undefined && by === undefined) return { kind: 'range', from, span };
  if (to < value && !rule.wraps) return undefined;
  return { kind: 'range', from, to: { value: to, named: false }, ...by, span };
}

/** A step of 0, or one past the end of the field, leaves the first value alone. */
function stepOf(step: string | undefined, { name, max }: FieldRule) {
  const by = Number(step ?? 0);
  return by === 0 || (name !== 'year' && by > max) ? undefined : { step: by };
}

const fits = (value: number, { name, min, max }: FieldRule) =>
  name === 'year' ? value <= 2147483647 : value >= min && value <= max;
