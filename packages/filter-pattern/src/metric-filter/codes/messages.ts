import { message } from '@sluice/core';

const where = 'logEventMessages';

/** What `TestMetricFilter` refuses of the messages. */
export const testMessages = {
  messageCount: message<[count: number]>({
    number: 4560,
    severity: 'error',
    message: (count) => `${count} messages are given`,
    hint: 'give 1 to 50 messages',
    aws: (count) =>
      `1 validation error detected: Value at '${where}' failed to satisfy constraint: Member must have length ${count < 1 ? 'greater than or equal to 1' : 'less than or equal to 50'}`,
    bad: { text: 'ERROR', input: { messages: [] } },
    good: { text: 'ERROR', input: { messages: ['an ERROR'] } },
  }),
  emptyMessage: message<[number: number]>({
    number: 4561,
    severity: 'error',
    message: (number) => `message ${number} is empty`,
    hint: 'leave it out: there are no empty log events',
    aws: `1 validation error detected: Value at '${where}' failed to satisfy constraint: Member must satisfy constraint: [Member must have length greater than or equal to 1]`,
    bad: { text: 'ERROR', input: { messages: [''] } },
    good: { text: 'ERROR', input: { messages: ['x'] } },
  }),
};
