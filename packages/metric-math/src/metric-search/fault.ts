import type { Diagnostic, Edit, Span } from '@sluice/core';
import { codes } from './codes.ts';

/** What the parser stumbled over, told as a person would tell it, with edits that may mend it. */
export interface Fault {
  readonly diagnostic: Diagnostic;
  readonly title?: string;
  readonly edits?: readonly Edit[];
}

/** `message` is the parser's own: it is said where nothing better is known. */
export function faultOf(text: string, span: Span, message: string, token: string): Fault {
  const pieces = piecesOf(text.slice(0, span.start));
  const brackets = openBrackets(pieces);
  const last = pieces.at(-1);
  if (brackets.at(-1)?.text === '{') {
    const fault = schemaFault(text, span, pieces, brackets);
    if (fault !== undefined) return fault;
  }
  if (token === ',') return comma(text, span);
  if (token === '{' && last !== undefined) return lateSchema(text, span);
  if (last !== undefined && isOperator(last.text) && /^(?:\)|AND|OR|)$/.test(token)) {
    return dangling(last);
  }
  const designator = pieces.at(-2)?.text;
  if (last !== undefined && /^=+$/.test(last.text) && designator !== undefined) {
    return { diagnostic: codes.noValue.at(span, designator) };
  }
  if (token === '' && brackets.length > 0) return unclosed(text, brackets);
  if (token === 'AND' || token === 'OR') {
    return removed(codes.leadingOperator.at(span, token), span, `remove \`${token}\``);
  }
  if (token === ')' && last?.text === '(') return emptyParentheses(last, pieces.at(-2), span);
  if (token.startsWith('=')) return { diagnostic: codes.noDesignator.at(span) };
  const diagnostic = codes.syntax.at(span, message);
  return /^[)}]$/.test(token) ? removed(diagnostic, span, `remove \`${token}\``) : { diagnostic };
}

/** A word, a quoted text or a mark. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

const piece = /"(?:[^"\\]|\\[\s\S])*"|=+|[(){},]|(?:[^\s(){}",=\\]|\\\S?)+/g;

const piecesOf = (text: string): readonly Piece[] =>
  Array.from(text.matchAll(piece), ({ 0: found, index }) => ({ text: found, at: index }));

const isOperator = (text: string): boolean => /^(?:AND|OR|NOT)$/.test(text);

/** The brackets that are open behind some pieces, outermost first. */
function openBrackets(pieces: readonly Piece[]): readonly Piece[] {
  const open: Piece[] = [];
  for (const each of pieces) {
    if (/^[{(]$/.test(each.text)) open.push(each);
    else if (/^[})]$/.test(each.text)) open.pop();
  }
  return open;
}

const removed = (diagnostic: Diagnostic, span: Span, title: string): Fault => ({
  diagnostic,
  title,
  edits: [{ span, text: '' }],
});

/** What stands between braces and is no name. */
function schemaFault(
  text: string,
  span: Span,
  pieces: readonly Piece[],
  brackets: readonly Piece[],
): Fault | undefined {
  const token = text.slice(span.start, span.end);
  const { text: before, at } = pieces.at(-1)!;
  if (token === ',') return removed(codes.surplusComma.at(span), span, 'remove the comma');
  if (token === '}' && before === '{') {
    const all = { start: at, end: span.end };
    return removed(codes.emptySchema.at(all), all, 'remove the braces');
  }
  if (token === '}' && before === ',') {
    const last = { start: at, end: at + 1 };
    return removed(codes.surplusComma.at(last), last, 'remove the comma');
  }
  // `{AWS/EC2,InstanceId MetricName="x"`: the brace belongs before the name that is compared.
  if (before === '{') return undefined;
  if (token.startsWith('=')) return schemaBefore(pieces.at(-2)!, brackets);
  return token === '(' || isOperator(token) ? schemaBefore(pieces.at(-1)!, brackets) : undefined;
}

/** A schema is closed behind this piece. */
function schemaBefore({ text, at }: Piece, brackets: readonly Piece[]): Fault {
  const open = brackets.at(-1)!.at;
  const end = at + text.length;
  return {
    diagnostic: codes.unclosed.at({ start: open, end: open + 1 }, '{', '}'),
    title: 'close the schema',
    edits: [{ span: { start: end, end }, text: '}' }],
  };
}

/** Without a blank beside it, a comma is all that keeps two words apart. */
function comma(text: string, span: Span): Fault {
  const isBetween = /\S/.test(text[span.start - 1] ?? ' ') && /\S/.test(text[span.end] ?? ' ');
  const edits = [{ span, text: isBetween ? ' ' : '' }];
  return { diagnostic: codes.comma.at(span), title: 'remove the comma', edits };
}

function lateSchema(text: string, { start }: Span): Fault {
  const close = text.indexOf('}', start);
  const span = { start, end: close < 0 ? text.length : close + 1 };
  const edits = [
    { span: { start: 0, end: 0 }, text: `${text.slice(span.start, span.end)} ` },
    { span, text: '' },
  ];
  return { diagnostic: codes.lateSchema.at(span), title: 'put the schema first', edits };
}

function dangling({ text, at }: Piece): Fault {
  const span = { start: at, end: at + text.length };
  return removed(codes.danglingOperator.at(span, text), span, `remove \`${text}\``);
}

function emptyParentheses({ at }: Piece, before: Piece | undefined, { end }: Span): Fault {
  const span = { start: at, end };
  const diagnostic = codes.emptyParentheses.at(span);
  return before?.text === '=' ? { diagnostic } : removed(diagnostic, span, 'remove them');
}

const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')' };

function unclosed(text: string, brackets: readonly Piece[]): Fault {
  const { text: bracket, at } = brackets.at(-1)!;
  const end = text.trimEnd().length;
  const closing = brackets.map((one) => closers[one.text]!).reverse();
  return {
    diagnostic: codes.unclosed.at({ start: at, end: at + 1 }, bracket, closers[bracket]!),
    title: `close with \`${closing.join('')}\``,
    edits: [{ span: { start: end, end }, text: closing.join('') }],
  };
}
