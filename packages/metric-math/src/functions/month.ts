import { clock } from './clock.ts';

export const month = clock({
  name: 'MONTH',
  summary: 'the month of every period, 1 to 12, in UTC',
  words: () => 'the month (UTC)',
  examples: [{ text: 'MONTH(m1)', series: { m1: [5, null] }, gives: [1, 1] }],
  evaluate: (date) => date.getUTCMonth() + 1,
});
