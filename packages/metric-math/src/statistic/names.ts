import type { Measure, SimpleName } from './ast.ts';

export const simpleNames: readonly SimpleName[] = [
  'Average',
  'Maximum',
  'Minimum',
  'SampleCount',
  'Sum',
];

export const isSimple = (text: string): text is SimpleName =>
  simpleNames.some((name) => name === text);

const measures: readonly Measure[] = ['TM', 'WM', 'TC', 'TS', 'PR'];

export const isMeasure = (text: string): text is Measure => measures.some((one) => one === text);
