import { message } from '@sluice/core';

/** 4xxx: what groups demand. 5xxx: the traces and groups that stand beside the text. */
export const inputMessages = {
  emptyGroup: message({
    number: 4001,
    severity: 'error',
    message: 'the filter of a group is empty',
    hint: 'write a condition; without one a group would be every trace',
    aws: 'Filter Expression is empty',
    bad: { text: ' ', options: { as: 'group' } },
    good: { text: 'fault', options: { as: 'group' } },
  }),
  traces: message<[found: string]>({
    number: 5001,
    severity: 'error',
    message: (found) => `\`traces\` is ${found}`,
    hint: 'give an object of traces by name',
    bad: { text: 'ok', input: { traces: 5 } },
    good: { text: 'ok', input: { traces: { a: { ok: true } } } },
  }),
  trace: message<[name: string, found: string]>({
    number: 5002,
    severity: 'error',
    message: (name, found) => `the trace \`${name}\` is ${found}`,
    hint: 'give a summary, a `TraceSummary` or a trace of `BatchGetTraces`',
    bad: { text: 'ok', input: { traces: { a: 'ok' } } },
    good: { text: 'ok', input: { traces: { a: { ok: true } } } },
  }),
  groups: message<[found: string]>({
    number: 5003,
    severity: 'error',
    message: (found) => `\`groups\` is ${found}`,
    hint: 'give an object of filter expressions by name',
    bad: { text: 'ok', input: { groups: [] } },
    good: { text: 'ok', input: { groups: { slow: 'duration > 1' } } },
  }),
  groupRefused: message<[group: string, reason: string]>({
    number: 5004,
    severity: 'error',
    message: (group, reason) => `the filter of the group \`${group}\` is refused: ${reason}`,
    hint: 'mend the filter of the group',
    bad: { text: 'group.name = "slow"', options: { groups: { slow: 'duration >' } } },
    good: { text: 'group.name = "slow"', options: { groups: { slow: 'duration > 1' } } },
  }),
  groupCycle: message<[path: string]>({
    number: 5005,
    severity: 'error',
    message: (path) => `a group is part of itself: ${path}`,
    hint: 'take the group out of its own filter',
    bad: { text: 'group.name = "a"', options: { groups: { a: 'group.name = "a"' } } },
    good: { text: 'group.name = "a"', options: { groups: { a: 'fault' } } },
  }),
  groupsTooDeep: message<[limit: number]>({
    number: 5006,
    severity: 'error',
    message: (limit) => `groups refer to each other over more than ${limit} levels`,
    hint: 'write the condition itself instead of a group',
    bad: {
      text: 'group.name = "g0"',
      options: {
        groups: Object.fromEntries(
          Array.from({ length: 40 }, (_, i) => [`g${i}`, `group.name = "g${i + 1}"`]),
        ),
      },
    },
    good: { text: 'group.name = "g0"', options: { groups: { g0: 'ok' } } },
  }),
};
