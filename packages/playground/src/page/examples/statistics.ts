import { type Example, json } from './example.ts';

const latencies = json({ values: [12, 15, 18, 22, 40, 350], counts: [40, 120, 90, 30, 15, 5] });

export const statistics: readonly Example[] = [
  { title: 'A percentile', text: 'p90', input: latencies },
  { title: 'The mean without the slowest tenth', text: 'tm90', input: latencies },
  { title: 'How many are at or below 20', text: 'PR(:20)', input: latencies },
  { title: 'A mistake: another case', text: 'average', input: '' },
];
