import { type Span, spanOf } from '@sluice/core';
import type { At } from '../ast.ts';
import { lengthOf } from '../calendar.ts';
import { codes } from '../codes.ts';
import type { Reading } from './reading.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** A date and a time, between `at(` and `)`. */
export function readAt(
  body: string,
  start: number,
  span: Span,
  { dialect, said }: Reading,
): At | undefined {
  const inside = spanOf(start, start + body.length);
  const found = shape.exec(body);
  const seconds = dialect.atMinutes !== true;
  if (found === null || (found[6] !== undefined) !== seconds) {
    const wanted = `yyyy-mm-ddThh:mm${seconds ? ':ss' : ''}`;
    said.push(codes.atShape.at(repaired(body, inside, seconds), body.slice(0, 40), wanted));
    return undefined;
  }
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0));
  const at: At = {
    kind: 'at',
    year: year!,
    month: month!,
    day: day!,
    hour: hour!,
    minute: minute!,
    second: second!,
    span,
  };
  if (isTime(at)) return at;
  said.push(codes.noSuchTime.at(inside, body));
  return undefined;
}

const isTime = ({ year, month, day, hour, minute, second }: At): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= lengthOf(year, month) &&
  hour < 24 &&
  minute < 60 &&
  second < 60;

/** What is too much is cut, what is missing is set to zero. */
function repaired(body: string, span: Span, seconds: boolean) {
  const [, date, time = '00:00', second = ':00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?Z?)?$/.exec(body) ?? [];
  if (date === undefined) return span;
  const text = `${date}T${time}${seconds ? second : ''}`;
  return { span, fix: { title: `write \`${text}\``, edits: [{ span, text }] } };
}
