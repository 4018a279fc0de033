import type { Diagnostic, Edit, Span } from '@sluice/core';
import { codes } from './codes.ts';
import { quoteName } from './quoting.ts';

/** What the parser stumbled over, told as a person would tell it, with edits that may mend it. */
export interface Fault {
  readonly diagnostic: Diagnostic;
  /** Where the service begins to quote the text; nowhere, where it quotes nothing. */
  readonly near?: number;
  readonly title?: string;
  readonly edits?: readonly Edit[];
}

/** `message` is the parser's own: it is said where nothing better is known. */
export function faultOf(text: string, span: Span, message: string, token: string): Fault {
  const before = text.slice(0, span.start);
  if (!/^\s*select(?!\w)/i.test(text)) return { diagnostic: codes.notSelect.at(span) };
  const near = token === '' ? phraseStart(text) : span.start;
  const told = characterFault(text, span, before) ?? wordFault(text, span, before, token);
  // `SELECT *` is not taken for a query at all.
  if (/^\s*select\s*$/i.test(before) && token !== '' && !/^\w/.test(token)) {
    return { ...(told ?? { diagnostic: codes.syntax.at(span, message) }) };
  }
  return { near, ...(told ?? { diagnostic: codes.syntax.at(span, message) }) };
}

type Told = Omit<Fault, 'near'>;

const replaced = (diagnostic: Diagnostic, span: Span, text: string, title?: string): Told => ({
  diagnostic,
  title: title ?? (text === '' ? 'remove it' : `write \`${text}\``),
  edits: [{ span, text }],
});

/** What begins with a sign. */
function characterFault(text: string, span: Span, before: string): Told | undefined {
  const { start } = span;
  const rest = text.slice(start);
  switch (text[start]) {
    case "'":
      return /'$/.test(before) ? doubled(text, start) : unclosed(text, start);
    case '"':
      return /^"(?:[^"\\]|\\[\s\S])*"/.test(rest) ? undefined : unclosed(text, start);
    case ';':
      return replaced(codes.semicolon.at(span), { start, end: start + 1 }, '');
    case '*':
      return { diagnostic: codes.star.at(span) };
    case ',':
      return /from(?!\w)/i.test(before) ? undefined : { diagnostic: codes.secondItem.at(span) };
    case '(':
      return openFault(rest, span, before);
    case '<':
    case '>':
    case '=':
    case '!':
    case '~':
      return /where\s/i.test(before) ? signFault(rest, start, before) : undefined;
    default:
      return /^[“”„‟‘’]/.test(rest) ? curly(rest, start) : unquoted(text, start);
  }
}

function doubled(text: string, start: number): Told {
  const span = { start: start - 1, end: start + 1 };
  const open = text.slice(0, start - 1).search(/'[^']*$/);
  const title = "write `\\'`";
  return open < 0
    ? { diagnostic: codes.doubledApostrophe.at(span) }
    : replaced(codes.doubledApostrophe.at(span), span, "\\'", title);
}

function unclosed(text: string, start: number): Told {
  const quote = text[start]!;
  const end = text.trimEnd().length;
  const diagnostic = codes.unclosedQuote.at({ start, end: start + 1 }, quote);
  return { diagnostic, title: 'close it', edits: [{ span: { start: end, end }, text: quote }] };
}

function openFault(rest: string, span: Span, before: string): Told | undefined {
  const name = /order\s+by\s+(\w+)\s*$/i.exec(before)?.[1];
  if (name !== undefined) {
    const close = rest.indexOf(')');
    const end = close < 0 ? span.end : span.start + close + 1;
    return replaced(
      codes.orderArgument.at(span, name),
      { ...span, end },
      '()',
      `write \`${name}()\``,
    );
  }
  if (/schema\s*$/i.test(before)) return { diagnostic: codes.emptySchema.at(span) };
  return /(?:where|and)\s*$/i.test(before) ? { diagnostic: codes.parentheses.at(span) } : undefined;
}

/** Signs of other languages where `=` or `!=` is known. */
function signFault(rest: string, at: number, before: string): Told {
  const sign = /^[<>=!~]+/.exec(rest)![0];
  // Of `==` the first half was read.
  const start = before.endsWith('=') ? at - 1 : at;
  const span = { start, end: at + sign.length };
  const found = (before.endsWith('=') ? '=' : '') + sign;
  const known = /^(?:==+|=~)$/.test(found)
    ? '='
    : /^(?:<>|!==|=!|!)$/.test(found)
      ? '!='
      : undefined;
  if (known === undefined) {
    const hint = 'compare labels by `=` or `!=`: they are texts, not numbers';
    return { diagnostic: codes.comparison.at(span, found, hint) };
  }
  return replaced(codes.comparison.at(span, found, `write \`${known}\``), span, known);
}

function curly(rest: string, start: number): Told {
  const first = rest.slice(1).search(/[“”„‟‘’]/);
  const end = start + (first < 0 ? 1 : first + 2);
  const quote = /^[‘’]/.test(rest) ? "'" : '"';
  const diagnostic = codes.curlyQuotes.at({ start, end });
  if (first < 0) return { diagnostic };
  return replaced(diagnostic, { start, end }, quote + rest.slice(1, first + 1) + quote);
}

/** The run of characters around an odd one, such as `AWS/EC2` around `/`. */
function unquoted(text: string, at: number): Told | undefined {
  const before = /[^\s(),='"]*$/.exec(text.slice(0, at))![0];
  const after = /^[^\s(),=!<>'";]*/.exec(text.slice(at))![0];
  const name = before + after;
  const span = { start: at - before.length, end: at + after.length };
  if (/^\w*$/.test(name)) return undefined;
  const head = text.slice(0, span.start);
  if (/limit\s*$/i.test(head)) return { diagnostic: codes.wholeNumber.at(span, name) };
  if (/[=]\s*$/.test(head)) {
    return replaced(codes.comparedName.at(span, name), span, `'${name}'`);
  }
  const known = keyMeant(name);
  if (known !== undefined) return replaced(codes.keyCase.at(span, name, known), span, known);
  return replaced(codes.unquotedName.at(span, name), span, quoteName(name));
}

const keyMeant = (name: string): string | undefined =>
  /^aws\.account_?id$/i.test(name)
    ? 'AWS.AccountId'
    : /^tags?\.\w+$/i.test(name)
      ? `tag.${name.slice(name.indexOf('.') + 1)}`
      : undefined;

const connectives = /^(?:or|xor|not)$/i;
const comparisons = /^(?:like|in|is|between|ilike|rlike|regexp|contains|not)$/i;
const keywords = /^(?:select|from|schema|where|and|group|order|by|asc|desc|limit)$/i;

/** What begins with a word, or where the text ends. */
function wordFault(text: string, span: Span, before: string, token: string): Told | undefined {
  const clause =
    /\b(where|group\s+by|order\s+by|limit|from)\b(?!.*\b(?:where|group\s+by|order\s+by|limit|from)\b)/is.exec(
      before,
    )?.[1];
  if (token === '') return undefined;
  if (/^where$/i.test(clause ?? '')) {
    if (connectives.test(token) && /['\d)]\s*$/.test(before)) {
      return { diagnostic: codes.connective.at(span, token) };
    }
    if (comparisons.test(token)) {
      const hint = 'compare by `=` or `!=` with one value';
      return { diagnostic: codes.comparison.at(span, token, hint) };
    }
  }
  const negation = /\b(?:where|and)\s+(not)\s+$/i.exec(before)?.[1];
  if (negation !== undefined) return negated(before, negation);
  if (/\b(?:group|order)\s+$/i.test(before)) return withBy(span, before, token);
  if (keywords.test(token)) return keywordFault(span, before, token);
  if (/^\d/.test(token)) return numberFault(text, span, before);
  return clause !== undefined &&
    /[\w)"']\s+$/.test(before) &&
    !/(?:by|from|where|and)\s+$/i.test(before)
    ? { diagnostic: codes.clause.at(span, token) }
    : undefined;
}

function negated(before: string, negation: string): Told {
  const start = before.lastIndexOf(negation);
  const hint = 'write `!=`, which also holds where the label is absent';
  const span = { start, end: start + negation.length };
  return { diagnostic: codes.comparison.at(span, negation, hint) };
}

function withBy({ start }: Span, before: string, token: string): Told {
  const word = before.trimEnd().slice(-5).toUpperCase();
  const span = { start, end: start };
  const message = `\`${token}\` stands where \`BY\` was expected`;
  const diagnostic = codes.syntax.at({ start, end: start + token.length }, message);
  return replaced(diagnostic, span, 'BY ', `write \`${word} BY\``);
}

/** A keyword where a name was expected: after a parenthesis, a comma, or another keyword. */
function keywordFault(span: Span, before: string, token: string): Told | undefined {
  if (/(?:[(,.]|\b(?:from|by|where|and))\s*$/i.test(before)) {
    return replaced(codes.keyword.at(span, token), span, quoteName(token));
  }
  const isLate = /^(?:where|group|order)$/i.test(token) && /\bfrom\b/i.test(before);
  return isLate ? { diagnostic: codes.clauseOrder.at(span, token.toUpperCase()) } : undefined;
}

function numberFault(text: string, span: Span, before: string): Told | undefined {
  const digits = /\d*$/.exec(before)![0];
  const whole = {
    start: span.start - digits.length,
    end: span.start + /^\w*/.exec(text.slice(span.start))![0].length,
  };
  const name = text.slice(whole.start, whole.end);
  const head = text.slice(0, whole.start);
  if (/limit\s*$/i.test(head)) return { diagnostic: codes.wholeNumber.at(whole, name) };
  if (/=\s*$/.test(head) && digits !== '') {
    return replaced(codes.leadingZero.at(whole, name), whole, `'${name}'`);
  }
  return /[(,]\s*$/.test(head)
    ? replaced(codes.unquotedName.at(whole, name), whole, quoteName(name))
    : undefined;
}

/** Where a text ends too early, the service quotes what follows the last keyword, or that itself. */
function phraseStart(text: string): number {
  let start = 0;
  let phrase = 0;
  const parts = /'(?:[^'\\]|\\'|\\)*'|"(?:[^"\\]|\\[\s\S])*"|\w+|\S/g;
  let isAfter = false;
  for (const { 0: found, index } of text.matchAll(parts)) {
    if (/^(?:select|from|where|and|group|order|by|limit)$/i.test(found)) {
      start = index;
      isAfter = true;
    } else if (isAfter) {
      start = index;
      isAfter = false;
    }
    phrase = start;
  }
  return phrase;
}
