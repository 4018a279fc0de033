import { chain, type Diagnostic, type Outcome, success } from '@sluice/core';
import type { Statistic } from './ast.ts';
import { codes } from './codes.ts';
import type { StatisticOptions } from './options.ts';
import { parse } from './parse.ts';

/** `parse`, then advice: all that is wrong with a statistic shows when it is read. */
export function validate(text: string, options: StatisticOptions = {}): Outcome<Statistic> {
  return chain(parse(text, options), (node) => success(node, advise(node)));
}

function advise(node: Statistic): Diagnostic[] {
  if (node.kind === 'undocumented') return [codes.undocumented.at(node.span, node.text)];
  if (node.kind === 'simple') return [];
  const upper = node.kind === 'percentile' ? node.percent : node.upper;
  const lower = node.kind === 'trim' ? node.lower : undefined;
  const isPercent = node.kind === 'percentile' || node.unit === 'percent';
  if (isPercent && upper !== undefined && upper.value > 100) {
    const fix = { title: 'write 100', edits: [{ span: upper.span, text: '100' }] };
    return [codes.pastHundred.at({ span: upper.span, fix }, upper.text)];
  }
  if (lower === undefined || upper === undefined || lower.value < upper.value) return [];
  return [codes.emptyRange.at(node.span)];
}
