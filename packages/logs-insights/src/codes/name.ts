import { message } from '@sluice/core';

const unknownSymbols = (name: string) => `Unknown symbols found in or after stats: ${name}`;

/** 3xxx: fields and columns. */
export const nameMessages = {
  unknownSymbol: message<[name: string, barrier: string, meant: string | undefined]>({
    number: 3101,
    severity: 'error',
    message: (name, barrier) => `\`${name}\` is not known after \`${barrier}\``,
    hint: (name, barrier, meant) =>
      meant === undefined
        ? `use what \`${barrier}\` gives, or let it give \`${name}\` too`
        : `did you mean \`${meant}\`?`,
    aws: unknownSymbols,
    bad: 'stats sum(x) as s by y | stats max(z) as m',
    good: 'stats sum(x) as s by y | stats max(s) as m',
  }),
  redefined: message<[name: string, command: string]>({
    number: 3102,
    severity: 'error',
    message: (name, command) =>
      `\`${name}\` is already the name of a column of \`${command}\` before`,
    hint: 'take another name',
    aws: unknownSymbols,
    bad: 'fields total | stats sum(total) as total',
    good: 'fields total | stats sum(total) as allTotal',
  }),
  renamedAfterStats: message<[name: string]>({
    number: 3103,
    severity: 'error',
    message: (name) =>
      `\`${name}\` of \`stats\` is listed again beside a field that gets a new name`,
    hint: 'give the names in `stats`, and choose columns with `display`',
    aws: unknownSymbols,
    bad: 'stats sum(a) as s by source | fields s, source as origin',
    good: 'stats sum(a) as s by source as origin | display s, origin',
  }),
  mixedFilter: message<[before: string, after: string]>({
    number: 3104,
    severity: 'error',
    message: (before, after) =>
      `\`${before}\` of the events and \`${after}\` of \`stats\` stand in one condition that cannot be split`,
    hint: 'filter by the one before `stats` and by the other after it',
    aws: unknownSymbols,
    bad: 'stats count(*) as c by x | filter c > 5 or level = "ERROR"',
    good: 'stats count(*) as c by x | filter c > 5 and level = "ERROR"',
  }),
  noTimestamp: message<[call: string, barrier: string]>({
    number: 3105,
    severity: 'error',
    message: (call, barrier) =>
      `\`${call}\` reads \`@timestamp\`, which is gone after \`${barrier}\``,
    hint: 'keep a time in the first `stats`, as in `by bin(5m) as t`, and write `datefloor(t, 1h)`',
    aws: () => unknownSymbols('@timestamp'),
    bad: 'stats count(*) as c by @logStream | stats avg(c) by bin(5m)',
    good: 'stats count(*) as c by @logStream, bin(5m) as t | stats avg(c) by datefloor(t, 1h)',
  }),
  structured: message<[written: string, what: string, command: string]>({
    number: 3106,
    severity: 'error',
    message: (written, what, command) =>
      `\`${written}\` is a ${what}, which \`${command}\` does not take`,
    hint: 'take a member of it, or make it text with `jsonStringify`',
    bad: 'fields jsonParse(@message) as j | sort j',
    good: 'fields jsonParse(@message) as j | sort j.level',
  }),
  twice: message<[name: string, command: string]>({
    number: 3107,
    severity: 'error',
    message: (name, command) => `\`${name}\` is the name of two columns of one \`${command}\``,
    hint: 'take another name for one of them',
    bad: 'stats sum(a) as total, sum(b) as total',
    good: 'stats sum(a) as totalA, sum(b) as totalB',
  }),
};
