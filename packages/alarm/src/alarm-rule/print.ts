import { unreachable } from '@sluice/core';
import type { Child, Rule } from './ast.ts';

/** The canonical text of a rule, as it stands where `around` is its neighbour. */
export function print(rule: Rule, source: string, around?: Rule['kind']): string {
  const wrap = (text: string) => (around === undefined ? text : `(${text})`);
  switch (rule.kind) {
    case 'constant':
      return rule.value ? 'TRUE' : 'FALSE';
    case 'test':
      return `${rule.state}(${printChild(rule.child)})`;
    case 'not':
      return `NOT ${print(rule.operand, source, 'not')}`;
    case 'and':
    case 'or': {
      const between = rule.kind === 'and' ? ' AND ' : ' OR ';
      return wrap(rule.operands.map((each) => print(each, source, rule.kind)).join(between));
    }
    case 'at-least': {
      const { threshold, percent, negated, state, children } = rule;
      const names = children.map(printChild).join(', ');
      const condition = `${negated ? 'NOT ' : ''}${state}`;
      return `AT_LEAST(${threshold}${percent ? '%' : ''}, ${condition}, (${names}))`;
    }
    case 'broken':
      return source.slice(rule.span.start, rule.span.end);
    default:
      return unreachable(rule);
  }
}

/** Bare where it may be; else in double quotes. */
const printChild = ({ text }: Child): string =>
  /^[^\s(),"][^\s(),]*$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
