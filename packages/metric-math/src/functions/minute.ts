import { clock } from './clock.ts';

export const minute = clock({
  name: 'MINUTE',
  summary: 'the minute of the hour of every period, 0 to 59, in UTC',
  words: () => 'the minute of the hour (UTC)',
  examples: [{ text: 'MINUTE(m1)', series: { m1: [5, null, 5] }, gives: [0, 1, 2] }],
  evaluate: (date) => date.getUTCMinutes(),
});
