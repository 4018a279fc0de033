import type { Span } from '@sluice/core';
import { codes } from '../codes.ts';
import { quoteName, unquoteValue } from '../quoting.ts';
import type { Place } from './place.ts';
import { guessed, replaced, type Told } from './told.ts';

/** What begins with a mark that quotes, here or in other languages. */
export function quoteFault(place: Place): Told | undefined {
  const rest = place.text.slice(place.at);
  switch (rest[0]) {
    case "'":
      return singleQuote(place, rest);
    case '"':
      return /^"(?:[^"\\]|\\[\s\S])*"/.test(rest) ? undefined : unclosed(place, '"');
    case '`':
    case '[':
      return foreign(place, rest);
    default:
      return /^[“”„‟‘’]/.test(rest) ? curly(place, rest) : undefined;
  }
}

function singleQuote(place: Place, rest: string): Told | undefined {
  const { text, at, last, earlier } = place;
  if (text[at - 1] === "'") {
    const span = { start: at - 1, end: at + 1 };
    const diagnostic = codes.doubledApostrophe.at(span);
    const isValue = last.startsWith("'") && earlier.at(-2)?.text !== '"';
    return isValue ? replaced(diagnostic, span, "\\'") : { diagnostic };
  }
  const quoted = /^'(?:[^'\\]|\\'|\\)*'/.exec(rest)?.[0];
  if (quoted === undefined) return unclosed(place, "'");
  const span = { start: at, end: at + quoted.length };
  const content = unquoteValue(quoted);
  if (/^limit$/i.test(last)) {
    const diagnostic = codes.wholeNumber.at(span, quoted);
    return /^[1-9]\d*$/.test(content) ? replaced(diagnostic, span, content) : { diagnostic };
  }
  if (!/^(?:[(,.]|select|from|where|and|by)$/i.test(last)) return undefined;
  return turned(span, quoted, rest) ?? quotedName(span, quoted, quoteName(content));
}

const quotedName = (span: Span, quoted: string, name: string): Told =>
  replaced(codes.quotedName.at(span, quoted), span, name);

/** `'A' = Team`: the label belongs in front. */
function turned({ start }: Span, quoted: string, rest: string): Told | undefined {
  const found = /^\s*(!?=)\s*(\w+|"(?:[^"\\]|\\[\s\S])*")/.exec(rest.slice(quoted.length));
  if (found === null) return undefined;
  const [whole, sign, name] = found;
  const span = { start, end: start + quoted.length };
  const all = { start, end: span.end + whole.length };
  return replaced(codes.quotedName.at(span, quoted), all, `${name} ${sign} ${quoted}`);
}

const afterValue = /\s(?:and|group\s+by|order\s+by|limit)(?!\w)/i;
const afterName = /[,)]|\s(?:where|group\s+by|order\s+by|limit)(?!\w)/i;

/** It is closed before the next clause, if there is one. */
function unclosed({ text, at }: Place, quote: string): Told {
  const length = text.slice(at + 1).search(quote === "'" ? afterValue : afterName);
  const end = length < 0 ? text.trimEnd().length : at + 1 + length;
  const diagnostic = codes.unclosedQuote.at({ start: at, end: at + 1 }, quote);
  return guessed(replaced(diagnostic, { start: end, end }, quote, 'close it'));
}

/** A name between marks that quote names elsewhere. */
function foreign({ at }: Place, rest: string): Told | undefined {
  const found = /^`([^`]+)`|^\[([^[\]]+)\]/.exec(rest);
  if (found === null) return undefined;
  const span = { start: at, end: at + found[0].length };
  return replaced(codes.foreignQuotes.at(span, rest[0]!), span, quoteName(found[1] ?? found[2]!));
}

/** Behind a comparison a value is meant, elsewhere a name. */
function curly({ at, last }: Place, rest: string): Told {
  const close = rest.slice(1).search(/[“”„‟‘’]/);
  const span = { start: at, end: at + (close < 0 ? 1 : close + 2) };
  const diagnostic = codes.curlyQuotes.at(span);
  if (close < 0) return { diagnostic };
  const quote = last === '=' ? "'" : '"';
  return replaced(diagnostic, span, quote + rest.slice(1, close + 1) + quote);
}
