import type { Diagnostic, Fix, Span } from '@sluice/core';
import type { Node } from '../ast.ts';
import { codes } from '../codes.ts';

const known: Readonly<Record<string, string>> = {
  '&': '&&',
  and: 'AND',
  And: 'AND',
  '|': '||',
  or: 'OR',
  Or: 'OR',
  '=': '==',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
  '**': '^',
};

/** An operator as other languages write it. */
export function spelled(image: string, span: Span): readonly Diagnostic[] {
  const right = known[image];
  return right === undefined
    ? []
    : [codes.oddOperator.at({ span, fix: written(span, right) }, image, right)];
}

/** A sign before an operand that is not `-`. */
export function unary(image: string, span: Span): readonly Diagnostic[] {
  if (image !== '+') return spelled(image, span);
  const fix = { title: 'leave it out', edits: [{ span, text: '' }] };
  return [codes.plusSign.at({ span, fix })];
}

/** `!x` is `(x == 0)`. */
export function notApplied(sign: Span, { span: { end } }: Node): Diagnostic {
  const edits = [
    { span: sign, text: '(' },
    { span: { start: end, end }, text: ' == 0)' },
  ];
  const fix = { title: 'compare with 0', edits };
  return codes.not.at(end > sign.end ? { span: sign, fix } : sign);
}

/** `a % b` is `a - b * FLOOR(a / b)`. */
export function remainder(
  sign: Span,
  source: string,
  left: Node | undefined,
  right: Node,
): Diagnostic {
  if (left === undefined || left.kind === 'broken' || right.kind === 'broken') {
    return codes.modulo.at(sign);
  }
  const span = { start: left.span.start, end: right.span.end };
  const [a, b] = [left, right].map((each) => source.slice(each.span.start, each.span.end));
  return codes.modulo.at({ span: sign, fix: written(span, `(${a} - ${b} * FLOOR(${a} / ${b}))`) });
}

const curly = /^[“”„‟‘’‚‛]/;

/** A text, and what is wrong with its quotes. */
export function textOf(
  image: string,
  span: Span,
  isOpen: boolean,
): { node: Node; said: readonly Diagnostic[] } {
  if (curly.test(image)) {
    const inner = image.slice(1).replace(/[“”„‟‘’‚‛'"]$/, '');
    const quote = inner.includes('"') ? "'" : '"';
    const fix = written(span, quote + inner + quote);
    return { node: textNode(inner, quote, span), said: [codes.curlyQuotes.at({ span, fix })] };
  }
  const quote = image[0] === '"' ? '"' : "'";
  return isOpen
    ? { node: textNode(image.slice(1), quote, span), said: [codes.openText.at(span)] }
    : { node: textNode(image.slice(1, -1), quote, span), said: [] };
}

const textNode = (raw: string, quote: "'" | '"', span: Span): Node => ({
  kind: 'text',
  raw,
  quote,
  span,
});

const written = (span: Span, text: string): Fix => ({
  title: `write \`${text}\``,
  edits: [{ span, text }],
});
