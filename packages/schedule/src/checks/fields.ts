import type { Diagnostic } from '@sluice/core';
import type { Cron, Field, Item } from '../ast.ts';
import { codes } from '../codes.ts';
import { rulesOf } from '../fields.ts';
import { expand } from '../plan.ts';
import { formatField } from '../print.ts';
import type { Dialect } from '../profiles.ts';

/** What a service does not take in a field, though it can be read. */
export function* checkFields(cron: Cron, dialect: Dialect): Generator<Diagnostic> {
  const { fixed, noNth, noStep, hourRanges } = dialect;
  for (const field of cron.fields) {
    if (fixed) yield* checkFixed(cron, field, dialect);
    if (noNth && field.items.some(({ kind }) => kind === 'nth')) {
      yield codes.noNth.at(field.span, dialect.title);
    }
    if (noStep) yield* checkSteps(field, dialect);
    if (hourRanges && field.name === 'hours') yield* checkRanges(field, dialect);
  }
}

function* checkFixed(
  { days }: Cron,
  field: Field,
  { fixed = {}, title, unix }: Dialect,
): Generator<Diagnostic> {
  const wanted = fixed[field.name];
  if (wanted === undefined || formatField(field, days) === wanted) return;
  const fix = { title: `write \`${wanted}\``, edits: [{ span: field.span, text: wanted }] };
  const { label } = rulesOf(unix ? { unix } : {})[field.name];
  yield codes.fixedField.at({ span: field.span, fix }, label, wanted, title);
}

/** Lists of values do where steps are not known. */
function* checkSteps(field: Field, dialect: Dialect): Generator<Diagnostic> {
  const { min, max } = rulesOf(dialect)[field.name];
  for (const item of field.items) {
    if (stepOf(item) === undefined) continue;
    const values = expand(item, min, field.name === 'day-of-week' ? 6 : max).join(',');
    const { span } = item;
    const fix = { title: `write \`${values}\``, edits: [{ span, text: values }] };
    yield codes.noStep.at({ span, fix }, dialect.title);
  }
}

const stepOf = (item: Item) => ('step' in item ? item.step : undefined);

const shortest = 2;
const together = 4;

/** Windows go from hour to hour: `20-23` is one of three hours. */
function* checkRanges({ items, span }: Field, { title }: Dialect): Generator<Diagnostic> {
  let hours = 0;
  for (const item of items) {
    const length = lengthOf(item);
    hours += length;
    if (length >= shortest) continue;
    yield codes.shortWindow.at(item.span, title);
    return;
  }
  if (hours < together) yield codes.fewHours.at(span, hours, title);
}

function lengthOf(item: Item): number {
  if (item.kind === 'all') return 24;
  return item.kind === 'range' && item.to ? item.to.value - item.from.value : 0;
}
