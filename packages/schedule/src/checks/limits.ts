import { type Diagnostic, spanOf } from '@sluice/core';
import type { Expression } from '../ast.ts';
import { codes } from '../codes.ts';
import { dialectOf } from '../dialect.ts';
import type { ScheduleOptions } from '../options.ts';
import type { Plan } from '../plan.ts';
import type { Dialect } from '../profiles.ts';
import { gapAbove, smallestGap } from '../run/gap.ts';
import type { Checked } from '../validate.ts';
import { periodText } from '../words.ts';
import { checkFields } from './fields.ts';

const periods = { minute: 1, hour: 60, day: 1440 };

/** What the service that is meant does not take. `refused`: errors have been found before. */
export function checkLimits(
  text: string,
  { node, plan }: Checked,
  options: ScheduleOptions,
  refused: boolean,
): Diagnostic[] {
  const dialect = dialectOf(options);
  const said: Diagnostic[] = [];
  const { maxLength } = dialect;
  if (text.length > maxLength) {
    said.push(codes.tooLong.at(spanOf(maxLength, text.length), text.length, maxLength));
  }
  const { fixed, noNth, noStep, minGap, maxGap, maxRate } = dialect;
  if (refused) return said;
  if (node.kind === 'cron' && (fixed || noNth || noStep)) said.push(...checkFields(node, dialect));
  if (said.length > 0 || (minGap ?? maxGap ?? maxRate) === undefined) return said;
  const period = node.kind === 'rate' ? node.value * periods[node.unit] : undefined;
  if (period !== 0) said.push(...checkGaps(node, period, plan, dialect));
  return said;
}

/** Runs may be too near to each other, or too far apart. */
function* checkGaps(
  { span }: Expression,
  period: number | undefined,
  plan: Plan | undefined,
  { minGap, maxGap, maxRate, title }: Dialect,
): Generator<Diagnostic> {
  const near = minGap === undefined ? undefined : (period ?? (plan && smallestGap(plan)));
  if (near !== undefined && near < minGap!) {
    yield codes.tooOften.at(span, periodText(near), title, periodText(minGap!));
  }
  const most = period === undefined ? maxGap : (maxRate ?? maxGap);
  if (most === undefined) return;
  const far = period ?? (plan && gapAbove(plan, most));
  if (far !== undefined && far > most) {
    yield codes.tooSeldom.at(span, periodText(far), title, periodText(most));
  }
}
