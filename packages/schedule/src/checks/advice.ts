import type { Diagnostic } from '@sluice/core';
import type { Cron, Field, Item } from '../ast.ts';
import { codes } from '../codes.ts';
import { awsFields, dayNames } from '../fields.ts';
import { formatField } from '../print.ts';

/** What a cron expression says, and perhaps does not mean. */
export function adviseCron(cron: Cron): Diagnostic[] {
  const said: Diagnostic[] = [];
  for (const field of cron.fields) {
    for (const item of field.items) {
      const step = 'step' in item ? item.step : undefined;
      if (step !== undefined) said.push(...adviseStep(item, step, field));
    }
    if (field.name === 'day-of-week' && cron.days === 'aws') said.push(...adviseWeekdays(field));
    if (field.name === 'day-of-month') said.push(...adviseDates(field));
  }
  said.push(...adviseMinutes(cron));
  return said;
}

function* adviseStep(item: Item, step: number, field: Field): Generator<Diagnostic> {
  const isNamed = item.kind === 'range' && (item.from.named || item.to?.named === true);
  if (isNamed) yield codes.nameStep.at(item.span, formatField({ ...field, items: [item] }, 'aws'));
  const size = { minutes: 60, hours: 24 }[field.name as 'minutes' | 'hours'];
  const isWhole = item.kind === 'all' || (item.kind === 'range' && item.to === undefined);
  if (size === undefined || !isWhole || size % step === 0 || step >= size / 2) return;
  const unit = field.name === 'minutes' ? 'every hour' : 'every day';
  const offset = item.kind === 'range' ? item.from.value : 0;
  const last = offset + Math.floor((size - 1 - offset) / step) * step;
  yield codes.unevenStep.at(item.span, step, unit, size - last + offset);
}

/** `1-5` means Monday to Friday nearly everywhere else. */
function* adviseWeekdays({ items }: Field): Generator<Diagnostic> {
  for (const item of items) {
    if (item.kind !== 'range' || item.to === undefined || item.from.named || item.to.named)
      continue;
    if (item.from.value !== 1 || item.to.value !== 5) continue;
    const meaning = `${dayNames[item.from.value - 1]}-${dayNames[item.to.value - 1]}`;
    const fix = { title: 'write `MON-FRI`', edits: [{ span: item.span, text: 'MON-FRI' }] };
    yield codes.looksUnix.at(
      { span: item.span, fix },
      `${item.from.value}-${item.to.value}`,
      `\`${meaning}\``,
    );
  }
}

function* adviseDates({ items, span }: Field): Generator<Diagnostic> {
  const [item] = items;
  if (items.length !== 1 || item === undefined) return;
  if (item.kind === 'nearest-weekday' && item.day > 28)
    yield codes.shortMonths.at(span, String(item.day));
  if (item.kind !== 'range' || item.to !== undefined || item.step !== undefined) return;
  if (item.from.value > 28) yield codes.shortMonths.at(span, String(item.from.value));
}

/** `* 12 * * ?` for "at noon" is a common slip. */
function adviseMinutes({ fields }: Cron): Diagnostic[] {
  const minutes = fields.find(({ name }) => name === 'minutes')!;
  const hours = fields.find(({ name }) => name === 'hours')!;
  const isEvery = ({ items }: Field) =>
    items.some((item) => item.kind === 'all' && item.step === undefined);
  if (!isEvery(minutes) || isEvery(hours)) return [];
  const fix = {
    title: `write \`0\` in ${awsFields.minutes.label}`,
    edits: [{ span: minutes.span, text: '0' }],
  };
  return [codes.everyMinute.at({ span: minutes.span, fix })];
}
