import { message } from '@sluice/core';

const violates = (messages: string, constraint: string) =>
  `1 validation error detected: Value '[${messages}]' at 'logEventMessages' failed to satisfy constraint: ${constraint}`;
const atLeastOne = 'Member must have length greater than or equal to 1';

/** What `TestMetricFilter` refuses of the messages. */
export const testMessages = {
  messageCount: message<[count: number, messages: string]>({
    number: 4560,
    severity: 'error',
    message: (count) => `${count} messages are given`,
    hint: 'give 1 to 50 messages',
    aws: (count, messages) =>
      violates(
        messages,
        count < 1 ? atLeastOne : 'Member must have length less than or equal to 50',
      ),
    bad: { text: 'ERROR', input: { messages: [] } },
    good: { text: 'ERROR', input: { messages: ['an ERROR'] } },
  }),
  emptyMessage: message<[number: number, messages: string]>({
    number: 4561,
    severity: 'error',
    message: (number) => `message ${number} is empty`,
    hint: 'leave it out: there are no empty log events',
    aws: (_, messages) => violates(messages, `Member must satisfy constraint: [${atLeastOne}]`),
    bad: { text: 'ERROR', input: { messages: [''] } },
    good: { text: 'ERROR', input: { messages: ['x'] } },
  }),
};
