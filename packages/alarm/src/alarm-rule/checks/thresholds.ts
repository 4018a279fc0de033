import type { Diagnostic } from '@sluice/core';
import type { Rule } from '../ast.ts';
import { codes } from '../codes.ts';
import { nodesOf } from '../walk.ts';

export const checkThresholds = (rule: Rule): Diagnostic[] =>
  [...nodesOf(rule)].flatMap((node) => {
    if (node.kind !== 'at-least') return [];
    const { threshold, percent, children, thresholdSpan: span } = node;
    if (percent) {
      if (threshold >= 1 && threshold <= 100) return [];
      const text = threshold > 100 ? '100%' : '1%';
      return [codes.percentage.at({ span, fix: write(text) }, threshold)];
    }
    if (threshold >= 1 && threshold <= children.length) return [];
    const text = String(threshold > children.length ? children.length : 1);
    return [codes.count.at({ span, fix: write(text) }, threshold, children.length)];

    function write(put: string) {
      return { title: `write \`${put}\``, edits: [{ span, text: put }] };
    }
  });
