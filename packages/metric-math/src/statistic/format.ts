import { chain, type Outcome, success } from '@sluice/core';
import type { Statistic, Trim } from './ast.ts';
import type { StatisticOptions } from './options.ts';
import { parse } from './parse.ts';

/** The canonical text: numbers without zeros that say nothing. */
export function format(text: string, options: StatisticOptions = {}): Outcome<string> {
  return chain(parse(text, options), (node) => success(textOf(node)));
}

export function textOf(node: Statistic): string {
  switch (node.kind) {
    case 'simple':
      return node.name;
    case 'percentile':
      return `p${node.percent.text}`;
    case 'undocumented':
      return node.text;
    case 'trim':
      return trimOf(node);
  }
}

function trimOf(node: Trim): string {
  if (node.spelling === 'IQM') return 'IQM';
  if (node.spelling === 'short') return `${node.measure.toLowerCase()}${node.upper!.text}`;
  return rangeOf(node);
}

/** The same with both bounds spelt out. */
export function rangeOf({ measure, unit, lower, upper }: Trim): string {
  const sign = unit === 'percent' ? '%' : '';
  const side = (bound: { readonly text: string } | undefined) =>
    bound === undefined ? '' : `${bound.text}${sign}`;
  return `${measure}(${side(lower)}:${side(upper)})`;
}
