import { clock } from './clock.ts';

export const date = clock({
  name: 'DATE',
  summary: 'the day of the month of every period, 1 to 31, in UTC',
  words: () => 'the day of the month (UTC)',
  examples: [{ text: 'DATE(m1)', series: { m1: [5, null] }, gives: [1, 1] }],
  evaluate: (at) => at.getUTCDate(),
});
