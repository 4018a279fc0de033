import { clock } from './clock.ts';

export const epoch = clock({
  name: 'EPOCH',
  summary: 'the time of every period, in seconds since 1970',
  words: () => 'the time in seconds since 1970',
  examples: [{ text: 'EPOCH(m1)', series: { m1: [5, null] }, gives: [1704067200, 1704067260] }],
  evaluate: (_, seconds) => seconds,
});
