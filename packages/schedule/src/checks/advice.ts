import type { Diagnostic } from '@sluice/core';
import type { Cron, Field, Item } from '../ast.ts';
import { codes } from '../codes.ts';
import { awsFields, dayNames } from '../fields.ts';
import type { Dialect } from '../profiles.ts';
import { adviseNames } from './names.ts';

/** What a cron expression says, and perhaps does not mean. */
export function adviseCron(cron: Cron, dialect: Dialect, said: Diagnostic[]): void {
  for (const field of cron.fields) {
    for (const item of field.items) {
      if (item.kind !== 'all' && item.kind !== 'range') continue;
      if (item.step !== undefined) adviseStep(item, item.step, field, said);
      if (item.kind === 'range' && cron.days === 'aws') adviseNames(item, field, said);
    }
    if (field.name === 'day-of-week' && cron.days === 'aws') adviseWeekdays(field, said);
    if (field.name === 'day-of-month') adviseDates(field, said);
  }
  // Windows are open while their minutes last: there every minute is what is meant.
  const isWindow = dialect.secondsFirst || dialect.fixed?.minutes === '*';
  if (!isWindow) adviseMinutes(cron, said);
}

function adviseStep(item: Item, step: number, field: Field, said: Diagnostic[]): void {
  const size = { minutes: 60, hours: 24 }[field.name as 'minutes' | 'hours'];
  const isWhole = item.kind === 'all' || (item.kind === 'range' && item.to === undefined);
  if (size === undefined || !isWhole || size % step === 0) return;
  const offset = item.kind === 'range' ? item.from.value : 0;
  const last = offset + Math.floor((size - 1 - offset) / step) * step;
  if (last === offset) return;
  const unit = field.name === 'minutes' ? 'every hour' : 'every day';
  said.push(codes.unevenStep.at(item.span, step, unit, size - last + offset));
}

/** What the numbers mean nearly everywhere else. */
const elsewhere: Readonly<Record<string, string>> = {
  '1-5': 'MON-FRI',
  '1,2,3,4,5': 'MON-FRI',
  '6-7': 'SAT,SUN',
  '6,7': 'SAT,SUN',
};

/** `1-5` means Monday to Friday nearly everywhere else. */
function adviseWeekdays({ items, span }: Field, said: Diagnostic[]): void {
  if (items.some((item) => item.kind !== 'range')) return;
  const text = items.map((item) => plainText(item) ?? 'x').join(',');
  if (!Object.hasOwn(elsewhere, text)) return;
  const meant = elsewhere[text]!;
  const meaning = text.replace(/\d/g, (digit) => dayNames[Number(digit) - 1]!);
  const fix = { title: `write \`${meant}\``, edits: [{ span, text: meant }] };
  said.push(codes.looksUnix.at({ span, fix }, text, `\`${meaning}\``, meant));
}

/** A number or a range of numbers. */
function plainText(item: Item): string | undefined {
  if (item.kind !== 'range' || item.step !== undefined) return undefined;
  const { from, to } = item;
  if (from.named || to?.named) return undefined;
  return to === undefined ? String(from.value) : `${from.value}-${to.value}`;
}

function adviseDates({ items, span }: Field, said: Diagnostic[]): void {
  const [item] = items;
  if (items.length !== 1 || item === undefined) return;
  if (item.kind === 'nearest-weekday' && item.day > 28)
    said.push(codes.shortMonths.at(span, String(item.day)));
  if (item.kind !== 'range' || item.to !== undefined || item.step !== undefined) return;
  if (item.from.value > 28) said.push(codes.shortMonths.at(span, String(item.from.value)));
}

/** `* 12 * * ?` for "at noon" is a common slip. */
function adviseMinutes({ fields }: Cron, said: Diagnostic[]): void {
  const minutes = fields.find(({ name }) => name === 'minutes')!;
  const hours = fields.find(({ name }) => name === 'hours')!;
  if (!isEvery(minutes) || isEvery(hours)) return;
  const fix = {
    title: `write \`0\` in ${awsFields.minutes.label}`,
    edits: [{ span: minutes.span, text: '0' }],
  };
  said.push(codes.everyMinute.at({ span: minutes.span, fix }));
}

const isEvery = ({ items }: Field) =>
  items.some((item) => item.kind === 'all' && item.step === undefined);
