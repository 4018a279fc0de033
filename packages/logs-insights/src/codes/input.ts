import { message } from '@sluice/core';

/** 5xxx: what a query is run over. */
export const inputMessages = {
  inputShape: message<[where: string, wanted: string]>({
    number: 5001,
    severity: 'error',
    message: (where, wanted) => `${where} is not ${wanted}`,
    hint: 'give `events` as a list of objects with `timestamp` (epoch milliseconds) and `message`',
    bad: { text: 'fields @message', input: { events: {} } },
    good: { text: 'fields @message', input: { events: [] } },
  }),
  unknownTable: message<[table: string]>({
    number: 5002,
    severity: 'error',
    message: (table) => `no lookup table is called \`${table}\``,
    hint: 'give its rows under `lookupTables`',
    bad: { text: 'lookup users id OUTPUT name', input: { events: [] } },
    good: {
      text: 'lookup users id OUTPUT name',
      input: { events: [], context: { lookupTables: { users: [] } } },
    },
  }),
  unknownGroup: message<[group: string]>({
    number: 5003,
    severity: 'error',
    message: (group) => `no log group is called \`${group}\``,
    hint: 'give its events under `logGroups`',
    bad: {
      text: 'SOURCE "b" | fields @message',
      input: { events: [], context: { logGroups: { a: [] } } },
    },
    good: {
      text: 'SOURCE "a" | fields @message',
      input: { events: [], context: { logGroups: { a: [] } } },
    },
  }),
  openRange: message({
    number: 5007,
    severity: 'error',
    message: '`diff` compares with the time range before, and there is no range',
    hint: 'give `start` and `end`, or say `diff previousDay`',
    bad: { text: 'diff', input: { events: [] } },
    good: { text: 'diff previousDay', input: { events: [] } },
  }),
  memory: message<[what: string, bytes: number]>({
    number: 5006,
    severity: 'error',
    message: (what, bytes) =>
      `${what} takes more than ${bytes.toLocaleString('en')} bytes of memory`,
    hint: 'filter more, group by fewer values, or allow more `memory`',
    bad: {
      text: 'fields @message',
      input: { events: [{ timestamp: 0, message: 'an event' }], memory: 100 },
    },
    good: {
      text: 'fields @message',
      input: { events: [{ timestamp: 0, message: 'an event' }], memory: 10_000 },
    },
  }),
  approximate: message<[name: string]>({
    number: 5008,
    severity: 'warning',
    message: (name) =>
      `there are too many values for \`${name}\` to be exact: this is near the truth`,
    hint: 'percentiles are within 0.4 %, counts of distinct values mostly within 1 %; filter more for exact ones',
    bad: {
      text: 'stats pct(n, 50)',
      input: {
        events: [
          { timestamp: 0, message: '{"n":1}' },
          { timestamp: 1, message: '{"n":2}' },
        ],
        exact: 1,
      },
    },
    good: 'stats pct(ms, 99)',
  }),
  savedQuery: message<[name: string]>({
    number: 5004,
    severity: 'error',
    message: (name) => `the text of the saved query \`${name}\` is not given`,
    hint: 'give its text under `savedQueries`',
    bad: { text: '$errors()', input: { events: [] } },
    good: { text: 'fields @message', input: { events: [] } },
  }),
};
