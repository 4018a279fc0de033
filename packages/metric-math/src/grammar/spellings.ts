import type { Diagnostic, Fix, Span } from '@sluice/core';
import type { Node, Operator } from '../ast.ts';
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
  '=<': '<=',
  '=>': '>=',
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

/** What an operator means, as anyone writes it. */
export function operatorOf(image: string): Operator {
  const right = known[image] ?? image;
  if (right === '&&') return 'AND';
  if (right === '||') return 'OR';
  if (right === '%') return '/';
  return right === '' ? '+' : (right as Operator);
}

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

/** `!x` is `(x == 0)`; `NOT x > 5` may be meant of the comparison. */
export function notApplied(
  sign: { readonly image: string; readonly span: Span },
  { span: { end } }: Node,
  source: string,
): Diagnostic {
  const { image, span } = sign;
  const isAlone = image === '!' || /^\s*(?:$|[),\]&|]|AND\b|OR\b)/.test(source.slice(end));
  const gap = source.slice(span.end).search(/\S/);
  const edits = [
    { span: { start: span.start, end: span.end + Math.max(gap, 0) }, text: '(' },
    { span: { start: end, end }, text: ' == 0)' },
  ];
  const fix = { title: 'compare with 0', edits };
  return codes.not.at(isAlone && end > span.end ? { span, fix } : span, image);
}

/** `a % b` is `a - b * FLOOR(a / b)`; `before` is what is multiplied and divided on the left. */
export function remainder(
  sign: Span,
  source: string,
  before: readonly Node[],
  right: Node,
): Diagnostic {
  const [first, last] = [before[0]!, before.at(-1)!];
  const left = source.slice(first.span.start, last.span.end);
  const isBroken = [...before, right].some(({ kind }) => kind === 'broken');
  if (isBroken || /%/.test(left)) return codes.modulo.at(sign, 'a - b * FLOOR(a / b)');
  const by = source.slice(right.span.start, right.span.end);
  const span = { start: first.span.start, end: right.span.end };
  const whole = `${left} - ${by} * FLOOR(${left} / ${by})`;
  return codes.modulo.at({ span: sign, fix: written(span, `(${whole})`) }, whole);
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
