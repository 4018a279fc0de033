import { type Diagnostic, isError } from '@sluice/core';
import type { Cron, Field } from '../ast.ts';
import { codes } from '../codes.ts';

/** AWS: exactly one of the two day fields is `?`. */
export function checkDays({ fields, days }: Cron, said: readonly Diagnostic[]): Diagnostic[] {
  if (days === 'unix') return [];
  const dates = fields.find(({ name }) => name === 'day-of-month')!;
  const weekdays = fields.find(({ name }) => name === 'day-of-week')!;
  const wrong = said.some(
    (one) =>
      isError(one) &&
      [dates, weekdays].some(
        ({ span }) => one.span.start >= span.start && one.span.end <= span.end,
      ),
  );
  if (wrong) return [];
  if (isOpen(dates) && isOpen(weekdays)) {
    const edits = [{ span: dates.span, text: '*' }];
    return [
      codes.noDay.at({
        span: weekdays.span,
        fix: { title: 'write `*` for the day of the month', edits },
      }),
    ];
  }
  if (isOpen(dates) || isOpen(weekdays)) return [];
  const loose = isEvery(dates) && !isEvery(weekdays) ? dates : weekdays;
  const name = loose === dates ? 'the day of the month' : 'the day of the week';
  const fix = { title: `use \`?\` in ${name}`, edits: [{ span: loose.span, text: '?' }] };
  const isClear = isEvery(dates) || isEvery(weekdays);
  return [codes.bothDays.at(isClear ? { span: loose.span, fix } : loose.span)];
}

const isOpen = ({ items }: Field) => items.some(({ kind }) => kind === 'unspecified');
const isEvery = ({ items }: Field) => items.some((item) => item.kind === 'all');
