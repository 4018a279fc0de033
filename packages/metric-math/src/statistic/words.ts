import type { Percentile, Simple, Statistic, Trim } from './ast.ts';

/** A statistic as one sentence. */
export function inWords(node: Statistic): string {
  switch (node.kind) {
    case 'simple':
      return simple[node.name];
    case 'percentile':
      return percentile(node);
    case 'trim':
      return trimmed(node);
    case 'undocumented':
      return 'A statistic that the API takes and AWS does not document.';
  }
}

const simple: Readonly<Record<Simple['name'], string>> = {
  Average: 'The mean of the samples: their sum divided by their number.',
  Maximum: 'The greatest of the samples.',
  Minimum: 'The least of the samples.',
  SampleCount: 'The number of samples.',
  Sum: 'The sum of the samples.',
};

function percentile({ percent }: Percentile): string {
  if (percent.value === 0) return 'The least of the samples.';
  if (percent.value >= 100) return 'The greatest of the samples.';
  return `The ${ordinal(percent.text)} percentile: ${percent.text} percent of the samples are at or below it.`;
}

const ordinal = (text: string): string => {
  if (/\.|1[123]$/.test(text)) return `${text}th`;
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[text.at(-1)!];
  return `${text}${ending ?? 'th'}`;
};

function trimmed(node: Trim): string {
  const range = `samples ${rangeInWords(node)}`;
  switch (node.measure) {
    case 'TM':
      return `The mean of the ${range}.`;
    case 'TS':
      return `The sum of the ${range}.`;
    case 'TC':
      return `The number of ${range}.`;
    case 'PR':
      return `The percentage of ${range}.`;
    case 'WM':
      return `The mean of all samples, where those not ${rangeInWords(node)} count as the bound that they lie beyond.`;
  }
}

function rangeInWords({ unit, lower, upper }: Trim): string {
  const name = ({ text }: { readonly text: string }) =>
    unit === 'percent' ? `the ${ordinal(text)} percentile` : text;
  const above = lower && `above ${name(lower)}`;
  const upTo = upper && `at or below ${name(upper)}`;
  return [above, upTo].filter((one) => one !== undefined).join(' and ');
}
