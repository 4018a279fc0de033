import { message } from '@sluice/core';

/** 3xxx: functions and their arguments. */
export const callMessages = {
  unknownFunction: message<[name: string, meant: string | undefined]>({
    number: 3001,
    severity: 'error',
    message: (name) => `\`${name}\` is no function`,
    hint: (_, meant) =>
      meant === undefined
        ? 'call one of the functions of the language'
        : `did you mean \`${meant}\`?`,
    bad: 'fields nosuchfunc(@message)',
    good: 'fields strlen(@message)',
  }),
  arity: message<[name: string, given: number, wanted: string, signature: string]>({
    number: 3002,
    severity: 'error',
    message: (name, given, wanted) =>
      `${given === 0 ? 'no argument is' : `${given} ${given === 1 ? 'argument is' : 'arguments are'}`} given to \`${name}\`, which takes ${wanted}`,
    hint: (_name, _given, _wanted, signature) => `write \`${signature}\``,
    bad: 'fields strlen(a, b)',
    good: 'fields strlen(a)',
  }),
  argumentType: message<[found: string, name: string, parameter: string, wanted: string]>({
    number: 3003,
    severity: 'error',
    message: (found, name, parameter, wanted) =>
      `${found} stands where \`${name}\` takes ${wanted} as \`${parameter}\``,
    bad: 'stats count(*) by bin("5m")',
    good: 'stats count(*) by bin(5m)',
  }),
  notConstant: message<[name: string, parameter: string]>({
    number: 3004,
    severity: 'error',
    message: (name, parameter) =>
      `\`${parameter}\` of \`${name}\` is not known before the query runs`,
    hint: 'write the value itself, not a field',
    bad: 'stats pct(duration, level)',
    good: 'stats pct(duration, 95)',
  }),
  aggregateOutside: message<[name: string, where: string]>({
    number: 3005,
    severity: 'error',
    message: (name, where) => `\`${name}\` counts over many rows, and stands in ${where}`,
    hint: 'aggregate in `stats`, give the value a name with `as`, and use the name after it',
    bad: 'filter count(*) > 5',
    good: 'stats count(*) as c by x | filter c > 5',
  }),
  nestedAggregate: message<[inner: string, outer: string]>({
    number: 3006,
    severity: 'error',
    message: (inner, outer) => `\`${inner}\` stands in \`${outer}\`, and both count over many rows`,
    hint: 'aggregate twice: `stats … as x by … | stats …(x)`',
    bad: 'stats avg(sum(x))',
    good: 'stats sum(x) as s by y | stats avg(s)',
  }),
  noAggregate: message<[written: string]>({
    number: 3007,
    severity: 'error',
    message: (written) => `\`${written}\` has one value per row, and \`stats\` gives one per group`,
    hint: 'put it after `by`, or into a function such as `max` or `count`',
    bad: 'stats bin(5m)',
    good: 'stats count(*) by bin(5m)',
  }),
  besideAggregate: message<[name: string]>({
    number: 3008,
    severity: 'error',
    message: (name) => `\`${name}\` has one value per row, and what is around it one per group`,
    hint: 'aggregate it too, or group by it',
    bad: 'stats sum(bytes) / total',
    good: 'stats sum(bytes) / max(total)',
  }),
  star: message<[name: string]>({
    number: 3009,
    severity: 'error',
    message: (name) => `\`*\` is given to \`${name}\`, and only \`count\` takes it`,
    hint: 'name a field',
    bad: 'stats avg(*)',
    good: 'stats count(*)',
  }),
  topkAlone: message<[name: string]>({
    number: 3010,
    severity: 'error',
    message: (name) => `\`${name}\` stands beside other aggregates or groups`,
    hint: (name) => `let \`${name}\` be all that \`stats\` gives`,
    bad: 'stats topk(3, status) by service',
    good: 'stats topk(3, status)',
  }),
  unit: message<[written: string, meant: string | undefined]>({
    number: 3011,
    severity: 'error',
    message: (written) => `\`${written}\` has a unit that does not exist`,
    hint: (_, meant) =>
      meant === undefined
        ? 'write a number and one of `ms`, `s`, `m`, `h`, `d`, `w`, `mo`, `q`, `y`'
        : `did you mean \`${meant}\`?`,
    bad: 'stats count(*) by bin(5x)',
    good: 'stats count(*) by bin(5m)',
  }),
  zeroDuration: message<[written: string]>({
    number: 3012,
    severity: 'error',
    message: (written) => `\`${written}\` is no time at all`,
    hint: 'write a number from 1',
    bad: 'stats count(*) by bin(0m)',
    good: 'stats count(*) by bin(1m)',
  }),
  strayDuration: message<[written: string]>({
    number: 3013,
    severity: 'error',
    message: (written) =>
      `\`${written}\` is a duration, and no value to compare or to calculate with`,
    hint: 'write a number of milliseconds',
    bad: 'filter latency > 5s',
    good: 'filter latency > 5000',
  }),
};
