import { type Span, suggest } from '@sluice/core';
import { codes } from '../codes.ts';
import { quoteName } from '../quoting.ts';
import { functionNamed } from '../words.ts';
import type { Place } from './place.ts';
import { guessed, replaced, type Told } from './told.ts';

const connectives = /^(?:or|xor|not)$/i;
const comparisons = /^(?:like|in|is|between|ilike|rlike|regexp|contains|not)$/i;
const keywords = /^(?:select|from|schema|where|and|group|order|by|asc|desc|limit)$/i;
const later = /^(?:where|group|order|limit)$/i;

/** What begins with a word, or where the text ends. */
export function wordFault(place: Place, span: Span, message: string): Told | undefined {
  const { text, last, clause, depth } = place;
  const token = text.slice(span.start, span.end);
  if (last === ',') {
    const surplus = surplusComma(place, span, message, token);
    if (surplus !== undefined) return surplus;
  }
  const told = orderFault(place, span, token) ?? selectFault(place, span, token);
  if (told !== undefined || !/^\w/.test(token)) return told;
  if (/^(?:group|order)$/i.test(last)) return withBy(span, last, token);
  if (clause === 'WHERE') {
    const compared = whereFault(place, span, token);
    if (compared !== undefined) return compared;
  }
  if (keywords.test(token)) return keywordFault(place, span, token);
  if (/^\d/.test(token)) return numberFault(place, span);
  if (/^limit$/i.test(last)) return { diagnostic: codes.wholeNumber.at(span, token) };
  if (!/[\w)"']$/.test(last) || keywords.test(last)) return undefined;
  return depth > 0 ? commaFault(place, span, token) : clauseFault(place, span, token);
}

/** `GROUP BY a,` and `SCHEMA(a,)`. */
function surplusComma(
  { earlier, clause }: Place,
  span: Span,
  message: string,
  token: string,
): Told | undefined {
  const isEnd = token === '' || token === ')' || (clause === 'GROUP' && later.test(token));
  if (!isEnd) return undefined;
  const { at } = earlier.at(-1)!;
  const comma = { start: at, end: at + 1 };
  return guessed(replaced(codes.syntax.at(span, message), comma, '', 'remove the comma'));
}

/** `ORDER BY MAX` and `ORDER BY Team`. */
function orderFault({ clause, earlier, last }: Place, span: Span, token: string): Told | undefined {
  const isNamed = clause === 'ORDER' && /^by$/i.test(earlier.at(-2)?.text ?? '');
  if (!isNamed || token.startsWith('(')) return undefined;
  const { at } = earlier.at(-1)!;
  const name = { start: at, end: at + last.length };
  if (functionNamed(last) === undefined) return { diagnostic: codes.orderName.at(name, last) };
  const diagnostic = codes.syntax.at(span, `\`${last}\` stands without its parentheses`);
  return replaced({ ...diagnostic, span: name }, { start: name.end, end: name.end }, '()');
}

/** `AVG Load`, `Load FROM`, `AVG(CPU Load)` and `AVG(Load) AS x`. */
function selectFault(place: Place, span: Span, token: string): Told | undefined {
  const { clause, last, earlier, depth } = place;
  if (clause !== 'SELECT' || earlier.length < 2) return undefined;
  const { at } = earlier.at(-1)!;
  const whole = { start: at, end: span.end };
  if (earlier.length === 2 && /^from$/i.test(token)) {
    return { diagnostic: codes.bareMetric.at({ start: at, end: at + last.length }, last) };
  }
  if (!/^\w/.test(token) || /^from$/i.test(token)) return undefined;
  if (earlier.length === 2 && functionNamed(last) !== undefined) {
    const message = `\`${token}\` stands where \`(\` was expected`;
    return guessed(replaced(codes.syntax.at(span, message), whole, `${last}(${token})`));
  }
  if (depth === 1 && /^\w/.test(last)) {
    const name = place.text.slice(at, span.end);
    return guessed(replaced(codes.unquotedName.at(whole, name), whole, quoteName(name)));
  }
  const alias = /^as\s+(?:\w+|"[^"]*"|'[^']*')\s*/i.exec(place.text.slice(span.start))?.[0];
  if (alias === undefined) return undefined;
  return replaced(codes.alias.at(span), { start: span.start, end: span.start + alias.length }, '');
}

function withBy({ start }: Span, last: string, token: string): Told {
  const message = `\`${token}\` stands where \`BY\` was expected`;
  const diagnostic = codes.syntax.at({ start, end: start + token.length }, message);
  const title = `write \`${last.toUpperCase()} BY\``;
  const told = replaced(diagnostic, { start, end: start }, 'BY ', title);
  return keywords.test(token) ? guessed(told) : told;
}

function whereFault(place: Place, span: Span, token: string): Told | undefined {
  const { last, earlier, text } = place;
  if (connectives.test(token) && /['\d)]$/.test(last)) {
    return { diagnostic: codes.connective.at(span, token) };
  }
  if (comparisons.test(token) && !/^(?:where|and)$/i.test(last)) {
    const hint = 'compare by `=` or `!=` with one value';
    const diagnostic = codes.comparison.at(span, token, hint);
    const single = /^(not\s+)?in\s*\(\s*('(?:[^'\\]|\\')*')\s*\)/i.exec(text.slice(span.start));
    if (single === null) return { diagnostic };
    const whole = { start: span.start, end: span.start + single[0].length };
    return replaced(diagnostic, whole, `${single[1] === undefined ? '=' : '!='} ${single[2]}`);
  }
  return /^not$/i.test(last) && /^(?:where|and)$/i.test(earlier.at(-2)?.text ?? '')
    ? negated(place, span)
    : undefined;
}

/** `NOT Team = 'A'` */
function negated({ text, last, earlier }: Place, { start }: Span): Told {
  const { at } = earlier.at(-1)!;
  const hint = 'write `!=`, which also holds where the label is absent';
  const diagnostic = codes.comparison.at({ start: at, end: at + last.length }, last, hint);
  const key = /^(?:[\w.]+|"(?:[^"\\]|\\[\s\S])*")\s*(?==)/.exec(text.slice(start))?.[0];
  if (key === undefined) return { diagnostic };
  const sign = start + key.length;
  const edits = [
    { span: { start: at, end: start }, text: '' },
    { span: { start: sign, end: sign + 1 }, text: '!=' },
  ];
  return { diagnostic, title: 'write `!=`', edits };
}

/** A keyword where a name was expected: after a parenthesis, a comma, or another keyword. */
function keywordFault({ last, clause }: Place, span: Span, token: string): Told | undefined {
  if (/^(?:[(,.]|from|by|where|and)$/i.test(last)) {
    return guessed(replaced(codes.keyword.at(span, token), span, quoteName(token)));
  }
  const isLate = later.test(token) && clause !== 'SELECT';
  return isLate ? { diagnostic: codes.clauseOrder.at(span, token.toUpperCase()) } : undefined;
}

/** Digits that a number cannot begin with, or that are a name. */
function numberFault({ text, last }: Place, span: Span): Told | undefined {
  const name = text.slice(span.start, span.end);
  if (/^limit$/i.test(last)) return { diagnostic: codes.wholeNumber.at(span, name) };
  if (last === '=') return replaced(codes.leadingZero.at(span, name), span, `'${name}'`);
  return /^[(,]$/.test(last)
    ? replaced(codes.unquotedName.at(span, name), span, quoteName(name))
    : undefined;
}

/** `SCHEMA(Shop Team)` */
function commaFault({ earlier, last, clause }: Place, span: Span, token: string): Told | undefined {
  if (clause !== 'FROM') return undefined;
  const message = `\`${token}\` stands where \`,\` or \`)\` was expected`;
  const end = earlier.at(-1)!.at + last.length;
  return guessed(replaced(codes.syntax.at(span, message), { start: end, end }, ','));
}

/** A word behind a whole clause: a keyword misspelt, a keyword left out, or another language. */
function clauseFault(place: Place, span: Span, token: string): Told | undefined {
  const { clause, text } = place;
  const known = keywordMeant(token, clause);
  if (known !== undefined) {
    return guessed(replaced(codes.misspelt.at(span, token, known), span, known));
  }
  const isCompared = /^\s*!?=/.test(text.slice(span.end));
  const missing = clause === 'WHERE' ? 'AND' : 'WHERE';
  if (isCompared && (clause === 'WHERE' || clause === 'FROM')) {
    const message = `\`${token}\` stands where \`${missing}\` was expected`;
    const { start } = span;
    return replaced(codes.syntax.at(span, message), { start, end: start }, `${missing} `);
  }
  return clause === 'SELECT' ? undefined : { diagnostic: codes.clause.at(span, token) };
}

/** What may follow a clause. */
const following: Readonly<Record<string, readonly string[]>> = {
  SELECT: ['FROM'],
  FROM: ['WHERE', 'GROUP', 'GROUP BY', 'ORDER', 'ORDER BY', 'LIMIT'],
  WHERE: ['AND', 'GROUP', 'GROUP BY', 'ORDER', 'ORDER BY', 'LIMIT'],
  GROUP: ['ORDER', 'ORDER BY', 'LIMIT'],
  ORDER: ['ASC', 'DESC', 'LIMIT'],
};

function keywordMeant(token: string, clause: string): string | undefined {
  const written = token.toUpperCase();
  if (clause === 'ORDER' && /^(?:A|DE)SCENDING$/.test(written)) return written.slice(0, -6);
  const near = suggest(written, following[clause] ?? []);
  return near !== undefined && Math.abs(near.length - written.length) < 2 ? near : undefined;
}
