import type { Clause, Explanation, Fact } from '@sluice/core';
import type { Cron } from '../ast.ts';
import type { Schedule } from '../compile.ts';
import type { ExplainInput } from '../explain.ts';
import { awsFields } from '../fields.ts';
import { readInstant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import { formatTime } from '../print.ts';
import { smallestGap } from '../run/gap.ts';
import { nextWall } from '../run/wall.ts';
import { periodText } from '../words.ts';
import { clockFacts } from './clocks.ts';
import { runFacts, yearFact } from './facts.ts';
import { phrase, sentenceOf } from './words.ts';

/** A schedule in words; what depends on an instant only where one is given. */
export function explainSchedule(
  schedule: Schedule,
  plan: Plan | undefined,
  input: ExplainInput | undefined,
): Explanation {
  const { node, timezone } = schedule;
  const after = readInstant(input?.after);
  const never = plan !== undefined && nextWall(plan, 0) < 0;
  const facts: Fact[] = [...(plan === undefined || never ? [] : planFacts(plan))];
  if (after !== undefined) {
    facts.push(...runFacts(schedule, after));
    if (plan !== undefined && !never) facts.push(...clockFacts(plan, timezone, after));
  }
  if (schedule.window > 0) {
    facts.push({
      name: 'flexible window',
      value: `within ${periodText(schedule.window / 60_000)} of each time`,
    });
  }
  const said = never
    ? `never: there is no day that is meant by "${sentence(schedule)}"`
    : sentence(schedule);
  return {
    summary: `Runs ${said}.`,
    clauses: node.kind === 'cron' ? node.fields.map((field) => clauseOf(field, node)) : [],
    facts,
  };
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
      const from = bounds.anchor === undefined ? ', counted from when it is made' : '';
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
