import { codes } from '../codes.ts';
import { edit, type Reading, spanFrom, startOf } from './fault.ts';

/** `in (200, 404)`; what begins with a command is a query. */
const list: Reading = (fault) => {
  const isOpen = fault.found === '(';
  const [open] = /\(\s*$/.exec(fault.before) ?? [isOpen ? '' : undefined];
  const isIn = /\bin\s*$/i.test(fault.before.slice(0, fault.before.length - (open?.length ?? 0)));
  if (open === undefined || !isIn) return undefined;
  const start = startOf(fault, open);
  const end = closing(fault.text, start);
  if (end === undefined) return codes.listInParentheses.at(fault.span);
  const edits = [
    { span: spanFrom(start, 1), text: '[' },
    { span: spanFrom(end, 1), text: ']' },
  ];
  const fix = { title: 'write brackets', edits };
  return codes.listInParentheses.at({ span: { start, end: end + 1 }, fix });
};

/** Where a bracket is closed: brackets in texts do not count. */
function closing(text: string, start: number): number | undefined {
  let depth = 0;
  const parts = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[()]/g;
  parts.lastIndex = start;
  for (let found = parts.exec(text); found !== null; found = parts.exec(text)) {
    if (found[0] === '(') depth += 1;
    if (found[0] === ')') depth -= 1;
    if (depth === 0) return found.index;
  }
  return undefined;
}

/** The text or the command ends, and a bracket is open. */
const unclosed: Reading = ({ span, found, text }) => {
  if (found !== '' && found !== '|') return undefined;
  const open = openAt(text, span.start);
  if (open === undefined) return undefined;
  const bracket = text.charAt(open);
  const head = text.slice(0, span.start);
  const at = head.trimEnd().length;
  const isComment = /#[^\r\n]*$/.test(head.slice(0, at));
  const isComplete = !/(?:[=<>,+*/%^(!-]|\b(?:and|or|not|like|in|as|by))$/i.test(head.trimEnd());
  const fix = edit(spanFrom(at, 0), bracket === '[' ? ']' : ')');
  const isSure = isComplete && !isComment;
  return codes.unclosed.at({ span: spanFrom(open, 1), ...(isSure && { fix }) }, bracket);
};

const scanned =
  /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|`[^`]*`|#[^\r\n]*|(?:like|=~)\s*\/(?:[^/\\]|\\[\s\S])*\/|[()[\]]/gi;

/** The last bracket before a place that is open there. */
function openAt(text: string, end: number): number | undefined {
  const open: number[] = [];
  for (const found of text.slice(0, end).matchAll(scanned)) {
    if (found[0] === '(' || found[0] === '[') open.push(found.index);
    else if (found[0] === ')' || found[0] === ']') open.pop();
  }
  return open.at(-1);
}

const unopened: Reading = ({ span, found, text }) => {
  if ((found !== ')' && found !== ']') || openAt(text, span.start) !== undefined) return undefined;
  return codes.unopened.at({ span, fix: edit(span, '', 'remove it') }, found);
};

/** A comma at the end of a list. */
const comma: Reading = (fault) => {
  const [tail] = /,\s*$/.exec(fault.before) ?? [];
  const isEnd = /^(?:\||\)|\]||by|as|from)$/i.test(fault.found);
  if (tail === undefined || !isEnd) return undefined;
  const span = spanFrom(startOf(fault, tail), 1);
  return codes.strayComma.at({ span, fix: edit(span, '', 'remove the comma') });
};

/** Characters of other keyboards, and the ends of statements. */
const characters: Reading = ({ span, found, after, text }) => {
  if (found === ';') {
    const isLast = after.trim() === '';
    const fix = edit(span, '', 'remove it');
    return codes.semicolon.at({ span, ...(isLast && { fix }) });
  }
  const [quote] = /^[“”„‟«»‘’]/.exec(found) ?? [];
  if (quote === undefined) return undefined;
  const other = /[“”„‟«»‘’]/g;
  other.lastIndex = span.start + 1;
  const close = other.exec(text);
  const edits = [span.start, ...(close === null ? [] : [close.index])].map((start) => ({
    span: spanFrom(start, 1),
    text: '"',
  }));
  const fix = close === null ? undefined : { title: 'write `"`', edits };
  return codes.foreignQuote.at({ span: spanFrom(span.start, 1), fix }, quote);
};

export const bracketReadings: readonly Reading[] = [list, comma, characters, unclosed, unopened];
