import { clock } from './clock.ts';

export const day = clock({
  name: 'DAY',
  summary: 'the day of the week of every period, from 1 for Monday to 7 for Sunday, in UTC',
  words: () => 'the day of the week (UTC, Monday is 1)',
  examples: [{ text: 'DAY(m1)', series: { m1: [5, null] }, gives: [1, 1] }],
  evaluate: (date) => date.getUTCDay() || 7,
});
