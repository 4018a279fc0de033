import type { Clause, Explanation, Fact } from '@sluice/core';
import type { Cron, FieldName } from '../ast.ts';
import { whyNever } from '../checks/runs.ts';
import type { Schedule } from '../compile.ts';
import type { ExplainInput } from '../explain.ts';
import { awsFields } from '../fields.ts';
import { readInstant } from '../instant.ts';
import type { ScheduleOptions } from '../options.ts';
import type { Plan } from '../plan.ts';
import { formatTime } from '../print.ts';
import { smallestGap } from '../run/gap.ts';
import { emptyField } from '../run/never.ts';
import { count, periodText } from '../words.ts';
import { clockFacts, timeFacts } from './clocks.ts';
import { runFacts, yearFact } from './facts.ts';
import { phrase, sentenceOf } from './words.ts';

/** A schedule in words; what depends on an instant only where one is given. */
export function explainSchedule(
  schedule: Schedule,
  plan: Plan | undefined,
  input: ExplainInput | undefined,
  options: ScheduleOptions,
): Explanation {
  const { node } = schedule;
  const after = readInstant(input?.after) ?? readInstant(options.now);
  const empty = plan && emptyField(plan);
  const facts: Fact[] = [];
  if (plan !== undefined && empty === undefined) facts.push(...planFacts(plan));
  if (after !== undefined) {
    facts.push(...runFacts(schedule, after));
    facts.push(...clockFacts(schedule, after, options.fold === 'both'));
  }
  facts.push(...timeFacts(schedule), ...lastingFacts(schedule));
  return {
    summary: `Runs ${summaryOf(schedule, empty, options)}.`,
    clauses: node.kind === 'cron' ? node.fields.map((field) => clauseOf(field, node)) : [],
    facts,
  };
}

function summaryOf(
  schedule: Schedule,
  empty: FieldName | undefined,
  { offset }: ScheduleOptions,
): string {
  const later = offset === undefined ? '' : `, put off by ${count(offset, 'day')}`;
  const said = `${sentence(schedule)}${later}`;
  if (empty !== undefined) return `never: ${whyNever(empty)} ("${said}")`;
  const isLost =
    schedule.node.kind === 'at' && schedule.next(Number.NEGATIVE_INFINITY) === undefined;
  return isLost ? `never: the clocks never show that time ("${said}")` : said;
}

/** How long each run may wait, or lasts. */
function lastingFacts({ window, duration }: Schedule): Fact[] {
  const minutes = (length: number) => periodText(length / 60_000);
  return [
    ...(window > 0
      ? [{ name: 'flexible window', value: `within ${minutes(window)} of each time` }]
      : []),
    ...(duration > 0 ? [{ name: 'mutes', value: `for ${minutes(duration)} each time` }] : []),
  ];
}

function sentence({ node, timezone, bounds }: Schedule): string {
  const zone = `in ${timezone === 'UTC' ? 'UTC' : `the time zone ${timezone}`}`;
  switch (node.kind) {
    case 'cron':
      return `${sentenceOf(node)}, ${zone}`;
    case 'rate': {
      const every =
        node.value === 0
          ? 'once'
          : `every ${node.value === 1 ? '' : `${node.value} `}${node.unit}${node.value === 1 ? '' : 's'}`;
      const drift = node.unit === 'day' ? ' (of 24 hours, whatever the clocks do)' : '';
      const counted = node.value === 0 ? ', when it is made' : ', counted from when it is made';
      const from = bounds.anchor === undefined ? counted : '';
      return `${every}${drift}${from}`;
    }
    case 'at':
      return `once, at ${formatTime(node).replace('T', ' ')}, ${zone}`;
    case 'broken':
      return 'never';
  }
}

const clauseOf = (field: Cron['fields'][number], { days }: Cron): Clause => ({
  text: `${awsFields[field.name].label}: ${phrase(field, days)}`,
  span: field.span,
});

function planFacts(plan: Plan): Fact[] {
  const gap = smallestGap(plan);
  return [
    yearFact(plan),
    { name: 'smallest gap', value: gap === undefined ? 'it runs only once' : periodText(gap) },
  ];
}
