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
  const before = text.slice(0, span.start);
  const brackets = openBrackets(before);
  if (token === ',') return removed(codes.comma.at(span), span, 'remove the comma');
  if (token === '}' && /\{\s*$/.test(before)) return emptySchema(before, span);
  if (token === '{' && before.trim() !== '') return lateSchema(text, span);
  if (token === '=' && brackets.at(-1)?.bracket === '{') return schemaBeforeTerm(before, brackets);
  const operator = /(?:^|[\s(){}",=])(AND|OR|NOT)\s*$/.exec(before)?.[1];
  if (operator !== undefined && /^(?:\)|AND|OR|)$/.test(token)) return dangling(before, operator);
  const designator = /([^\s(){}",=]+|"(?:[^"\\]|\\.)*")\s*={1,2}\s*$/.exec(before)?.[1];
  if (designator !== undefined) return { diagnostic: codes.noValue.at(span, designator) };
  if (token === '' && brackets.length > 0) return unclosed(text, brackets);
  if (token === 'AND' || token === 'OR') {
    return removed(codes.leadingOperator.at(span, token), span, `remove \`${token}\``);
  }
  const diagnostic = codes.syntax.at(span, message);
  return /^[)}]$/.test(token) ? removed(diagnostic, span, `remove \`${token}\``) : { diagnostic };
}

const removed = (diagnostic: Diagnostic, span: Span, title: string): Fault => ({
  diagnostic,
  title,
  edits: [{ span, text: '' }],
});

function emptySchema(before: string, { end }: Span): Fault {
  const span = { start: before.lastIndexOf('{'), end };
  return removed(codes.emptySchema.at(span), span, 'remove the braces');
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

/** `{AWS/EC2,InstanceId MetricName="x"`: the brace belongs before the name that is compared. */
function schemaBeforeTerm(before: string, brackets: readonly Bracket[]): Fault {
  const { at } = brackets.at(-1)!;
  const name = /\s*(?:[^\s(){}",=]+|"(?:[^"\\]|\\.)*")\s*$/.exec(before)?.index ?? before.length;
  return {
    diagnostic: codes.unclosed.at({ start: at, end: at + 1 }, '{', '}'),
    title: 'close the schema',
    edits: [{ span: { start: name, end: name }, text: '}' }],
  };
}

function dangling(before: string, operator: string): Fault {
  const start = before.lastIndexOf(operator);
  const span = { start, end: start + operator.length };
  const diagnostic = codes.danglingOperator.at(span, operator);
  return removed(diagnostic, span, `remove \`${operator}\``);
}

function unclosed(text: string, brackets: readonly Bracket[]): Fault {
  const { bracket, at } = brackets.at(-1)!;
  const end = text.trimEnd().length;
  const closing = brackets.map((one) => closers[one.bracket]).reverse();
  return {
    diagnostic: codes.unclosed.at({ start: at, end: at + 1 }, bracket, closers[bracket]),
    title: `close with \`${closing.join('')}\``,
    edits: [{ span: { start: end, end }, text: closing.join('') }],
  };
}

interface Bracket {
  readonly bracket: '{' | '(';
  readonly at: number;
}

const closers = { '{': '}', '(': ')' } as const;

/** The brackets that are open at the end of a text, outermost first. */
function openBrackets(text: string): Bracket[] {
  const open: Bracket[] = [];
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|\\.|[{}()]/gs)) {
    if (found === '{' || found === '(') open.push({ bracket: found, at: index });
    else if (found === '}' || found === ')') open.pop();
  }
  return open;
}
