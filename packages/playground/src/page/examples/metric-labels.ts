import { type Example, json } from './example.ts';

const queries = json({
  queries: ['checkout', 'search'].map((name, i) => ({
    namespace: 'AWS/Lambda',
    metricName: 'Errors',
    dimensions: { FunctionName: name },
    stat: 'Sum',
    period: 60,
    points: { timestamps: [1704067200, 1704067260], values: [i, 3 + i] },
  })),
});

export const metricLabels: readonly Example[] = [
  { title: 'What the service writes by itself', text: '', input: queries },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how dynamic values are written.
  { title: 'With values filled in', text: '${LABEL}: at most ${MAX} errors', input: queries },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how dynamic values are written.
  { title: 'A mistake: no such value', text: 'peak ${MAXIMUM}', input: '' },
];
