import { message } from '@sluice/core';

/** 9xxx: what the service takes, and is probably not meant. */
export const adviceMessages = {
  never: message({
    number: 9001,
    severity: 'warning',
    message: 'it can never be in ALARM, whatever the states of its children',
    hint: 'look for conditions that exclude each other',
    bad: 'ALARM(a) AND OK(a)',
    good: 'ALARM(a) AND OK(b)',
  }),
  always: message({
    number: 9002,
    severity: 'warning',
    message: 'it is always in ALARM, whatever the states of its children',
    hint: 'look for conditions of which one always holds',
    bad: 'NOT ALARM(a) OR NOT OK(a)',
    good: 'NOT ALARM(a) OR NOT OK(b)',
  }),
  undecided: message<[limit: number]>({
    number: 9003,
    severity: 'info',
    message: (limit) => `whether it can be in ALARM was not decided within ${limit} steps`,
    hint: 'split the rule into composite alarms of their own',
    bad: hard(),
    good: 'ALARM(a) OR ALARM(b)',
  }),
  idle: message<[name: string]>({
    number: 9004,
    severity: 'warning',
    message: (name) => `\`${name}\` makes no difference to the rule`,
    hint: 'remove it, or look for what was meant',
    bad: 'ALARM(a) OR (ALARM(a) AND ALARM(b))',
    good: 'ALARM(a) OR (ALARM(c) AND ALARM(b))',
  }),
  mixed: message({
    number: 9005,
    severity: 'info',
    message: '`AND` and `OR` stand side by side, and AWS does not document which binds tighter',
    hint: 'put parentheses around what belongs together; here `AND` binds tighter',
    bad: 'ALARM(a) OR ALARM(b) AND ALARM(c)',
    good: 'ALARM(a) OR (ALARM(b) AND ALARM(c))',
  }),
  singleQuotes: message<[name: string]>({
    number: 9006,
    severity: 'warning',
    message: (name) =>
      `\`${name}\` is a name with quotes in it: only double quotes stand around one`,
    hint: 'use double quotes',
    bad: "ALARM('a')",
    good: 'ALARM("a")',
  }),
  repeated: message<[name: string, times: number]>({
    number: 9007,
    severity: 'info',
    message: (name, times) => `\`${name}\` stands in the list ${times} times and counts as often`,
    hint: 'name each alarm once, unless it is to weigh more',
    bad: 'AT_LEAST(2, ALARM, (a, a, b))',
    good: 'AT_LEAST(2, ALARM, (a, b))',
  }),
  cycle: message<[way: string]>({
    number: 9008,
    severity: 'warning',
    message: (way) => `the alarms depend on each other in a circle: ${way}`,
    hint: 'change one of the rules; until then none of them can be deleted, and states may stay behind',
    bad: { text: 'ALARM(b)', options: { name: 'a', others: { b: 'ALARM(a)' } } },
    good: { text: 'ALARM(b)', options: { name: 'a', others: { b: 'ALARM(c)' } } },
  }),
  rounded: message<[percent: number, children: number, needed: number]>({
    number: 9009,
    severity: 'info',
    message: (percent, children, needed) =>
      `${percent}% of ${children} comes to ${needed}: shares are rounded up`,
    hint: (_, __, needed) => `write \`${needed}\` if this is meant`,
    bad: 'AT_LEAST(67%, ALARM, (a, b, c))',
    good: 'AT_LEAST(50%, ALARM, (a, b))',
  }),
};

/** Pairs that belong together stand as far apart as can be: the diagram doubles with each. */
function hard(): string {
  const half = 24;
  return Array.from({ length: half }, (_, i) => `(ALARM(a${i}) AND ALARM(b${i}))`)
    .sort((a, b) => a.length - b.length)
    .reduce((text, pair) => `${text} OR ${pair}`, apart(half));
}

/** Names all first halves, then all second ones, so that they are numbered in this order. */
function apart(half: number): string {
  const all = (letter: string) =>
    Array.from({ length: half }, (_, i) => `OK(${letter}${i})`).join(' AND ');
  return `(${all('a')} AND ${all('b')})`;
}
