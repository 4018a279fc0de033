import type { Diagnostic } from '@sluice/core';
import type { Condition, Search } from '../ast.ts';
import { codes } from '../codes.ts';
import { fieldOf } from '../field.ts';
import { conjunctsOf, termsOf } from '../walk.ts';

/** What the terms do together that may not have been meant. */
export function adviseWhole(text: string, search: Search): Diagnostic[] {
  return [...precedence(search.condition), ...everything(text, search), ...contradictions(search)];
}

/** `a OR b c` without parentheses: an `or` in which an `and` stands as it is. */
function precedence(node: Condition | undefined): Diagnostic[] {
  switch (node?.kind) {
    case 'or': {
      const bare = node.operands.filter(
        (each) => each.kind === 'and' && each.span.start === each.operands[0]!.span.start,
      );
      const inner = node.operands.flatMap((each) => precedence(each));
      if (bare.length === 0) return inner;
      const edits = bare.flatMap(({ span: { start, end } }) => [
        { span: { start, end: start }, text: '(' },
        { span: { start: end, end }, text: ')' },
      ]);
      const fix = { title: 'put parentheses where it reads them', edits };
      return [codes.precedence.at({ span: node.span, fix }), ...inner];
    }
    case 'and':
      return node.operands.flatMap((each) => precedence(each));
    case 'not':
    case 'within':
      return precedence(node.operand);
    default:
      return [];
  }
}

function everything(text: string, { schema, condition }: Search): Diagnostic[] {
  if (schema !== undefined || termsOf(condition).some(({ negated }) => !negated)) return [];
  return [codes.everything.at(condition?.span ?? { start: 0, end: text.length })];
}

function contradictions({ condition }: Search): Diagnostic[] {
  const wanted = new Map<string, string>();
  return conjunctsOf(condition).flatMap((each) => {
    if (each.kind !== 'term' || each.designator === undefined || !each.value.exact) return [];
    const { designator, value } = each;
    if (fieldOf(designator).kind === 'account') return [];
    const first = wanted.get(designator.text) ?? value.text;
    wanted.set(designator.text, first);
    return first === value.text
      ? []
      : [codes.contradiction.at(each.span, designator.text, first, value.text)];
  });
}
