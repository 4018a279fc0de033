import { cover, type Diagnostic, type Edit, type Fix, type Span } from '@sluice/core';
import type { Node, Power, Step } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Readings } from '../options.ts';

/** Where the meaning hangs on an order of operators that no guide gives. */
export const orders = {
  logic(first: Node, steps: readonly Step[], { logic }: Readings): readonly Diagnostic[] {
    const or = steps.find(({ operator }) => operator === 'OR');
    const and = steps.find(({ operator }) => operator === 'AND');
    if (or === undefined || and === undefined) return [];
    if (logic === 'from-the-left') {
      return [codes.order.at(and.operatorSpan, '`AND` and `OR` together', 'from the left')];
    }
    const place = { span: and.operatorSpan, fix: grouped(...conjunctions(first, steps)) };
    return [codes.order.at(place, '`AND` and `OR` together', '`AND` before `OR`')];
  },

  comparisons(first: Node, steps: readonly Step[]): readonly Diagnostic[] {
    const [one, two] = steps;
    if (one === undefined || two === undefined) return [];
    const fix = grouped(cover(first.span, one.operand.span));
    const place = { span: two.operatorSpan, fix };
    return [codes.order.at(place, 'a comparison of a comparison', 'from the left, as 0 or 1')];
  },

  /** `starts` are those of the exponents with their signs. */
  powers(
    base: Node,
    exponents: readonly Node[],
    starts: readonly number[],
    { powers }: Readings,
  ): Diagnostic {
    const isFromLeft = powers === 'from-the-left';
    const inner = isFromLeft
      ? cover(base.span, exponents[0]!.span)
      : { start: starts.at(-2)!, end: exponents.at(-1)!.span.end };
    const { span } = exponents[1]!;
    const place = exponents.length === 2 ? { span, fix: grouped(inner) } : span;
    const reading = isFromLeft ? 'from the left' : 'from the right';
    return codes.order.at(place, 'a power of a power', reading);
  },

  negation(sign: Span, { span, base }: Power, { negation }: Readings): Diagnostic {
    const before = negation === 'before-power';
    const fix = grouped(before ? cover(sign, base.span) : span);
    const reading = before ? 'the sign first' : 'the power first';
    return codes.order.at({ span: sign, fix }, 'a sign before a power', reading);
  },
};

/** What `AND` joins, where it joins several. */
function conjunctions(first: Node, steps: readonly Step[]): readonly Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  let last = first.span;
  for (const { operator, operand } of steps) {
    if (operator === 'AND') open = cover(open ?? last, operand.span);
    else if (open !== undefined) {
      spans.push(open);
      open = undefined;
    }
    last = operand.span;
  }
  return open === undefined ? spans : [...spans, open];
}

function grouped(...spans: readonly Span[]): Fix {
  const edits = spans.flatMap(({ start, end }): Edit[] => [
    { span: { start, end: start }, text: '(' },
    { span: { start: end, end }, text: ')' },
  ]);
  return { title: 'write the parentheses', edits };
}
