import { clock } from './clock.ts';

export const year = clock({
  name: 'YEAR',
  summary: 'the year of every period, in UTC',
  words: () => 'the year (UTC)',
  examples: [{ text: 'YEAR(m1)', series: { m1: [5, null] }, gives: [2024, 2024] }],
  evaluate: (date) => date.getUTCFullYear(),
});
