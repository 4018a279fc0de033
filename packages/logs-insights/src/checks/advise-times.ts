import type { Diagnostic } from '@sluice/core';
import type { Call, Compare, Duration, Expression, Query, Unit } from '../ast.ts';
import { codes } from '../codes.ts';
import { functionOf } from '../functions/index.ts';
import { everyPart } from '../symbols/names.ts';
import { type Checking, expressionsOf, replacing, wordsAt } from './checking.ts';

/** Periods that are capped, patterns of the wrong language, times as text. */
export function* adviseTimes({ commands }: Query, checking: Checking): Generator<Diagnostic> {
  for (const part of commands.flatMap(expressionsOf).flatMap((one) => [...everyPart(one)])) {
    if (part.kind === 'call') {
      yield* advisePeriods(part);
      yield* adviseBin(part, checking);
      yield* advisePattern(part);
    }
    if (part.kind === 'compare') yield* adviseTimestamp(part, checking);
  }
}

/** AWS: the most of each unit; what is more counts as this. */
const mostOf: Readonly<Partial<Record<Unit, number>>> = {
  millisecond: 1000,
  second: 60,
  minute: 60,
  hour: 24,
};

const next: Readonly<Partial<Record<Unit, { readonly unit: string; readonly size: number }>>> = {
  millisecond: { unit: 's', size: 1000 },
  second: { unit: 'm', size: 60 },
  minute: { unit: 'h', size: 60 },
  hour: { unit: 'd', size: 24 },
};

const rounding = new Set(['bin', 'datefloor', 'dateceil']);

function* advisePeriods(call: Call): Generator<Diagnostic> {
  if (!rounding.has(functionOf(call.name)?.name.toLowerCase() ?? '')) return;
  for (const given of call.arguments) {
    const most = given.kind === 'duration' ? mostOf[given.unit] : undefined;
    if (given.kind !== 'duration' || most === undefined || given.count <= most) continue;
    const whole = inNext(given);
    const fix = whole === undefined ? undefined : replacing(given.span, whole);
    const meant = given.lexeme.replace(/^\d+/, String(most));
    yield codes.cappedPeriod.at({ span: given.span, fix }, given.lexeme, meant);
  }
}

/** The same length in a greater unit, where there is one that holds it. */
function inNext({ count, unit }: Duration): string | undefined {
  const up = next[unit];
  if (up === undefined || count % up.size !== 0) return undefined;
  return `${count / up.size}${up.unit}`;
}

function* adviseBin(call: Call, { text }: Checking): Generator<Diagnostic> {
  if (functionOf(call.name)?.name !== 'bin' || call.arguments.length !== 2) return;
  const [time, period] = call.arguments;
  const rest = text.slice(period!.span.start, call.span.end);
  const isEventTime = time?.kind === 'path' && time.name === '@timestamp';
  const edit = isEventTime
    ? replacing({ start: time.span.start, end: call.span.end }, rest, `write \`bin(${rest}\``)
    : replacing(call.nameSpan, 'datefloor');
  yield codes.binOfField.at({ span: call.span, fix: edit }, wordsAt(text, call.span));
}

/** `parseDate` reads patterns of Java, `formatDate` those of `strftime`. */
function* advisePattern(call: Call): Generator<Diagnostic> {
  const name = functionOf(call.name)?.name ?? '';
  const pattern = call.arguments[1];
  if (pattern?.kind !== 'text') return;
  const hasPercent = /%[A-Za-z]/.test(pattern.value);
  const hasLetters = /yyyy|MM|dd|HH|mm|ss/.test(pattern.value);
  if (/^(?:formatDate|strftime)$/i.test(name) && hasLetters && !hasPercent) {
    const fix = replacing(pattern.span, JSON.stringify(toPercent(pattern.value)));
    yield codes.datePattern.at(
      { span: pattern.span, fix },
      pattern.value,
      name,
      '%Y-%m-%d %H:%M:%S',
    );
  }
  if (/^parseDate$/i.test(name) && hasPercent) {
    const fix = replacing(pattern.span, JSON.stringify(toLetters(pattern.value)));
    const wanted = 'yyyy-MM-dd HH:mm:ss';
    yield codes.datePattern.at({ span: pattern.span, fix }, pattern.value, name, wanted);
  }
}

const letters: Readonly<Record<string, string>> = {
  yyyy: '%Y',
  MM: '%m',
  dd: '%d',
  HH: '%H',
  mm: '%M',
  ss: '%S',
};

const toPercent = (pattern: string): string =>
  pattern.replace(/yyyy|MM|dd|HH|mm|ss/g, (found) => letters[found] ?? found).replaceAll("'", '');

const toLetters = (pattern: string): string =>
  pattern.replace(
    /%[A-Za-z]/g,
    (found) => Object.entries(letters).find(([, percent]) => percent === found)?.[0] ?? found,
  );

/** Text that no number is. */
function* adviseTimestamp(
  { left, right, operator }: Compare,
  { text }: Checking,
): Generator<Diagnostic> {
  const isTime = (one: Expression) =>
    one.kind === 'path' && (one.name === '@timestamp' || one.name === '@ingestionTime');
  const literal = isTime(left) ? right : isTime(right) ? left : undefined;
  if (literal?.kind !== 'text' || operator === '!=') return;
  if (!/\D/.test(literal.value)) return;
  const milliseconds = Date.parse(isoOf(literal.value));
  const fix = Number.isNaN(milliseconds)
    ? undefined
    : replacing(literal.span, String(milliseconds));
  yield codes.humanTime.at({ span: literal.span, fix }, wordsAt(text, literal.span));
}

/** In UTC where no zone stands there. */
const isoOf = (value: string): string =>
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/.test(value)
    ? `${value.replace(' ', 'T')}Z`
    : value;
