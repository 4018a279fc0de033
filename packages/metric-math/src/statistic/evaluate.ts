import { failure, type Outcome, success } from '@sluice/core';
import type { Simple, Statistic, Undocumented } from './ast.ts';
import { codes } from './codes.ts';
import { histogramOf } from './reference/histogram.ts';
import { percentileOf } from './reference/percentile.ts';
import { type Summary, summaryOf } from './reference/summary.ts';
import { trimOf } from './reference/trim.ts';
import type { Samples } from './samples.ts';

/**
 * What the service makes of the samples of one period; null where it gives no point, or one that
 * no number can hold.
 */
export function evaluate(node: Statistic, samples: Samples): Outcome<number | null> {
  if (node.kind === 'undocumented') {
    return failure([codes.notComputable.at(node.span, node.text)]);
  }
  const summary = summaryOf(samples);
  const value = summary === undefined ? null : valueOf(node, samples, summary);
  return success(Number.isFinite(value) ? value : null);
}

function valueOf(
  node: Exclude<Statistic, Undocumented>,
  samples: Samples,
  summary: Summary,
): number | null {
  if (node.kind === 'simple') return simpleOf(node, summary);
  const histogram = histogramOf(samples, summary);
  if (node.kind === 'percentile') return percentileOf(node.percent.value, summary, histogram);
  return histogram === undefined ? null : trimOf(node, summary, histogram);
}

function simpleOf({ name }: Simple, { count, sum, minimum, maximum }: Summary): number | null {
  switch (name) {
    case 'SampleCount':
      return count;
    case 'Sum':
      return sum;
    case 'Minimum':
      return minimum;
    case 'Maximum':
      return maximum;
    case 'Average':
      return count === 0 ? null : sum / count;
  }
}
