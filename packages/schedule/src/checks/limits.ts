import { type Diagnostic, spanOf } from '@sluice/core';
import type { Cron, Expression } from '../ast.ts';
import { codes } from '../codes.ts';
import { dialectOf } from '../dialect.ts';
import { awsFields } from '../fields.ts';
import type { ScheduleOptions } from '../options.ts';
import type { Plan } from '../plan.ts';
import { formatField } from '../print.ts';
import type { Dialect } from '../profiles.ts';
import { smallestGap } from '../run/gap.ts';
import { periodText } from '../words.ts';

const periods = { minute: 1, hour: 60, day: 1440 };

/** What the service that is meant does not take. `refused`: errors have been found before. */
export function checkLimits(
  text: string,
  node: Expression,
  plan: Plan | undefined,
  options: ScheduleOptions,
  refused: boolean,
): Diagnostic[] {
  const dialect = dialectOf(options);
  const said: Diagnostic[] = [];
  if (text.length > dialect.maxLength) {
    said.push(
      codes.tooLong.at(spanOf(dialect.maxLength, text.length), text.length, dialect.maxLength),
    );
  }
  if (refused) return said;
  if (node.kind === 'cron') said.push(...checkFields(node, dialect));
  const period = node.kind === 'rate' ? node.value * periods[node.unit] : undefined;
  const gap = dialect.minGap === undefined ? undefined : (period ?? (plan && smallestGap(plan)));
  if (gap !== undefined && gap < dialect.minGap!) {
    const least = periodText(dialect.minGap!);
    said.push(codes.tooOften.at(node.span, periodText(gap), dialect.title, least));
  }
  if (period !== undefined && period > (dialect.maxRate ?? Number.POSITIVE_INFINITY)) {
    said.push(codes.tooSeldom.at(node.span, dialect.title, periodText(dialect.maxRate!)));
  }
  return said;
}

function* checkFields(
  { fields, days }: Cron,
  { fixed = {}, noNth, title }: Dialect,
): Generator<Diagnostic> {
  for (const field of fields) {
    const wanted = Object.hasOwn(fixed, field.name) ? Reflect.get(fixed, field.name) : undefined;
    if (wanted !== undefined && formatField(field, days) !== wanted) {
      const fix = { title: `write \`${wanted}\``, edits: [{ span: field.span, text: wanted }] };
      yield codes.fixedField.at(
        { span: field.span, fix },
        awsFields[field.name].label,
        wanted,
        title,
      );
    }
    if (noNth && field.items.some(({ kind }) => kind === 'nth'))
      yield codes.noNth.at(field.span, title);
  }
}
