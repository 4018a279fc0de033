import { message } from '@sluice/core';

/** 5xxx: what stands beside the rule. */
export const inputMessages = {
  state: message<[where: string, found: string]>({
    number: 5001,
    severity: 'error',
    message: (where, found) => `${where} is ${found}, no state`,
    hint: 'write `OK`, `ALARM` or `INSUFFICIENT_DATA`',
    bad: { text: 'ALARM(a)', input: { states: { a: 'alarm' } } },
    good: { text: 'ALARM(a)', input: { states: { a: 'ALARM' } } },
  }),
  event: message<[index: number]>({
    number: 5002,
    severity: 'error',
    message: (index) => `event ${index} is no change of state`,
    hint: 'write `t` in seconds, not before the one above, `who` (`composite` or `suppressor`) and `state`; another suppressor is `replace`, with its periods or `null`',
    bad: { text: 'ALARM(a)', input: { events: [{ t: 1, who: 'child', state: 'OK' }] } },
    good: { text: 'ALARM(a)', input: { events: [{ t: 1, who: 'composite', state: 'OK' }] } },
  }),
  period: message<[name: string]>({
    number: 5003,
    severity: 'error',
    message: (name) => `\`${name}\` is no number of seconds`,
    hint: 'write a whole number from 0',
    bad: { text: 'ALARM(a)', input: { suppressor: { waitPeriod: -1 }, events: [] } },
    good: { text: 'ALARM(a)', input: { suppressor: { waitPeriod: 60 }, events: [] } },
  }),
  states: message<[name: string, found: string]>({
    number: 5006,
    severity: 'error',
    message: (name, found) => `\`${name}\` is ${found}, no map of states`,
    hint: (name) => `write \`{"${name}": {"name": "ALARM"}}\``,
    bad: { text: 'ALARM(a)', input: { states: ['a'] } },
    good: { text: 'ALARM(a)', input: { states: { a: 'OK' } } },
  }),
  events: message<[found: string]>({
    number: 5007,
    severity: 'error',
    message: (found) => `\`events\` is ${found}, no list`,
    hint: 'write a list of `{"t": 1, "who": "composite", "state": "ALARM"}`',
    bad: { text: 'ALARM(a)', input: { events: {} } },
    good: { text: 'ALARM(a)', input: { events: [] } },
  }),
  inputShape: message({
    number: 5005,
    severity: 'error',
    message: 'the input is no JSON object',
    hint: 'write `{"states": {"name": "ALARM"}}`',
    bad: { text: 'ALARM(a)', input: '[1]' },
    good: { text: 'ALARM(a)', input: '{"states": {}}' },
  }),
  other: message<[name: string, fault: string]>({
    number: 5004,
    severity: 'error',
    message: (name, fault) => `the rule of \`${name}\` is not valid: ${fault}`,
    hint: 'give rules that the service takes',
    bad: { text: 'ALARM(a)', input: { others: { a: 'alarm(b)' }, states: {} } },
    good: { text: 'ALARM(a)', input: { others: { a: 'ALARM(b)' }, states: {} } },
  }),
};
