import type { Diagnostic } from '@sluice/core';
import type { Condition, Search } from '../ast.ts';
import { invalidSearch } from '../codes/service.ts';
import { codes } from '../codes.ts';

/** Among the values of `Name=(…)` only values may stand. */
export function checkLists(text: string, { condition }: Search): Diagnostic[] {
  if (condition === undefined) return [];
  return within(condition, undefined).map((each) => ({
    ...each,
    awsMessage: invalidSearch(text),
  }));
}

function within(node: Condition, outer: string | undefined): Diagnostic[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.operands.flatMap((each) => within(each, outer));
    case 'not':
      return within(node.operand, outer);
    case 'within':
      return [
        ...said(node.designator, outer),
        ...(outer === undefined ? within(node.operand, node.designator.text) : []),
      ];
    case 'term':
      return node.designator === undefined ? [] : said(node.designator, outer);
  }
}

const said = ({ text, span }: { text: string; span: Diagnostic['span'] }, outer?: string) =>
  outer === undefined ? [] : [codes.designatorInList.at(span, text, outer)];
