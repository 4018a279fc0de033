import { message } from '@sluice/core';

const pattern = '{"a":[1]}';

/** What can be wrong with an event. */
export const input = {
  eventNotJson: message<[reason: string]>({
    number: 5001,
    severity: 'error',
    message: (reason) => `the event is no JSON: ${reason}`,
    hint: 'give the event as one JSON object',
    bad: { text: pattern, input: { event: '{"a":1' } },
    good: { text: pattern, input: { event: '{"a":1}' } },
  }),
  eventNotObject: message<[found: string]>({
    number: 5002,
    severity: 'error',
    message: (found) => `the event is ${found}, not a JSON object`,
    hint: 'give the event as one JSON object',
    bad: { text: pattern, input: { event: '[1]' } },
    good: { text: pattern, input: { event: '{}' } },
  }),
  eventTooDeep: message<[levels: number]>({
    number: 5003,
    severity: 'error',
    message: (levels) => `the event is nested deeper than ${levels} levels`,
    hint: 'flatten the event',
    bad: { text: pattern, input: { event: `{"a":${'['.repeat(1001)}${']'.repeat(1001)}}` } },
    good: { text: pattern, input: { event: `{"a":${'['.repeat(900)}${']'.repeat(900)}}` } },
  }),
  tooManyWays: message<[limit: number]>({
    number: 5004,
    severity: 'error',
    message: (limit) =>
      `the event's arrays can be combined in more than ${limit} ways, and none matched so far`,
    hint: 'remove repeated keys that hold arrays of objects',
    bad: { text: tangledPattern(), input: { event: tangledEvent() } },
    good: { text: pattern, input: { event: '{"a":[{"b":1},{"b":1}]}' } },
  }),
};

/** Fields that never agree on an element, with many free choices between the first and the last. */
function tangledPattern(): string {
  const keys = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8', 'k9'];
  return `{"a":{${keys.map((key) => `"${key}":[1]`).join(',')}}}`;
}

function tangledEvent(): string {
  const free = '{"k1":1,"k2":1,"k3":1,"k4":1,"k5":1,"k6":1,"k7":1,"k8":1}';
  const array = `"a":[${Array(9).fill(free).join(',')}]`;
  return `{"a":[{"k0":1},{"k9":1}],${Array(8).fill(array).join(',')}}`;
}
