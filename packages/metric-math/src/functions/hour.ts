import { clock } from './clock.ts';

export const hour = clock({
  name: 'HOUR',
  summary: 'the hour of the day of every period, 0 to 23, in UTC',
  words: () => 'the hour of the day (UTC)',
  examples: [{ text: 'HOUR(m1)', series: { m1: [5, null] }, gives: [0, 0] }],
  evaluate: (date) => date.getUTCHours(),
});
