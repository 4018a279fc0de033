import { cover, type Diagnostic, type Edit, type Fix, type Span } from '@sluice/core';
import type { Node, Power, Step } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Readings } from '../options.ts';

/** Where the meaning hangs on an order of operators that no guide gives. */
export const orders = {
  logic(steps: readonly Step[], { logic }: Readings): readonly Diagnostic[] {
    const or = steps.find(({ operator }) => operator === 'OR');
    const and = steps.find(({ operator }) => operator === 'AND');
    if (or === undefined || and === undefined) return [];
    const reading = logic === 'from-the-left' ? 'from the left' : '`AND` before `OR`';
    return [codes.order.at(and.operatorSpan, '`AND` and `OR` together', reading)];
  },

  comparisons(first: Node, steps: readonly Step[]): readonly Diagnostic[] {
    const [one, two] = steps;
    if (one === undefined || two === undefined) return [];
    const fix = grouped(cover(first.span, one.operand.span));
    const place = { span: two.operatorSpan, fix };
    return [codes.order.at(place, 'a comparison of a comparison', 'from the left, as 0 or 1')];
  },

  powers(base: Node, exponents: readonly Node[], { powers }: Readings): Diagnostic {
    const fromLeft = powers === 'from-the-left';
    const inner = fromLeft ? [base, exponents[0]!] : exponents.slice(-2);
    const fix = grouped(cover(inner[0]!.span, inner[1]!.span));
    const place = exponents.length === 2 ? { span: exponents[1]!.span, fix } : exponents[1]!.span;
    return codes.order.at(
      place,
      'a power of a power',
      fromLeft ? 'from the left' : 'from the right',
    );
  },

  negation(sign: Span, { span, base }: Power, { negation }: Readings): Diagnostic {
    const before = negation === 'before-power';
    const fix = grouped(before ? cover(sign, base.span) : span);
    const reading = before ? 'the sign first' : 'the power first';
    return codes.order.at({ span: sign, fix }, 'a sign before a power', reading);
  },
};

function grouped({ start, end }: Span): Fix {
  const edits: Edit[] = [
    { span: { start, end: start }, text: '(' },
    { span: { start: end, end }, text: ')' },
  ];
  return { title: 'write the parentheses', edits };
}
