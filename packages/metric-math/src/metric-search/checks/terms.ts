import { type Diagnostic, type Fix, type Span, suggest } from '@sluice/core';
import type { Search } from '../ast.ts';
import { codes } from '../codes.ts';
import { designators, fieldOf } from '../field.ts';
import { quote } from '../quoting.ts';
import { splitWords } from '../reference/split-words.ts';
import { type Placed, termsOf } from '../walk.ts';
import { signAdvice, wordAdvice } from './comparisons.ts';
import { operatorAdvice } from './operators.ts';

/** What single terms do that may not have been meant; one thing a term. */
export function adviseTerms(text: string, { condition }: Search): Diagnostic[] {
  const said: Diagnostic[] = [];
  for (const placed of termsOf(condition)) {
    const one = designatorAdvice(placed) ?? valueAdvice(text, placed);
    // Typographic quotes may stand around several terms.
    const isTold = one !== undefined && one.span.start < (said.at(-1)?.span.end ?? 0);
    if (one !== undefined && !isTold) said.push(one);
  }
  return said;
}

const replaced = (span: Span, text: string): Fix => ({
  title: `write \`${text}\``,
  edits: [{ span, text }],
});

function designatorAdvice({ designator, term }: Placed): Diagnostic | undefined {
  if (designator === undefined || designator.quoted) return undefined;
  const { text, span } = designator;
  const signed = signAdvice(designator, term);
  if (signed !== undefined) return signed;
  const known = designators.find((each) => isLike(text, each));
  if (known === undefined) return undefined;
  return codes.designatorCase.at({ span, fix: replaced(span, known) }, text, known);
}

/** Another case, a missing colon, or one letter off; a real dimension may well be called `Name`. */
const isLike = (text: string, known: string): boolean =>
  text !== known &&
  (letters(text) === letters(known) ||
    (Math.abs(text.length - known.length) <= 1 &&
      text.length > 7 &&
      suggest(text, [known]) !== undefined &&
      text[0] === known[0]));
const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');

function valueAdvice(source: string, { term, designator }: Placed): Diagnostic | undefined {
  const { text, exact, span } = term.value;
  const field = fieldOf(designator);
  if (field.kind === 'account') {
    return /^(?:\d{12}|LOCAL)$/.test(text) ? undefined : codes.account.at(span, text);
  }
  if (exact) return undefined;
  const written = source.slice(span.start, span.end);
  if (/[“”„‟]/.test(written)) return curly(source, span);
  if (written.includes('\\"')) {
    return codes.escapedQuote.at({ span, fix: replaced(span, written.replace(/\\"/g, '"')) });
  }
  const joined = designator === undefined ? joinedAdvice(source, term) : undefined;
  if (joined !== undefined) return joined;
  if (splitWords(text).length === 0) {
    return codes.noWords.at(
      { span, fix: { title: 'remove it', edits: [{ span, text: '' }] } },
      text,
    );
  }
  if (text.includes('*')) {
    return codes.wildcard.at({ span, fix: replaced(span, written.replace(/\*/g, '')) }, text);
  }
  if (designator === undefined || term.designator === undefined) return undefined;
  return codes.partial.at(
    { span, fix: { title: 'put it in double quotes', edits: [{ span, text: quote(text) }] } },
    designator.text,
    text,
    `${text}-2`,
  );
}

const joinedAdvice = (source: string, term: Placed['term']): Diagnostic | undefined =>
  operatorAdvice(term.value.text, term.value.span) ?? wordAdvice(source, term);

/** From one typographic quote to the next, blanks included. */
function curly(source: string, { start, end }: Span): Diagnostic {
  const first = source.slice(start).search(/[“”„‟]/) + start;
  const last = source.slice(first + 1).search(/[“”„‟]/);
  const whole = { start: first, end: last < 0 ? end : first + last + 2 };
  const inner = source.slice(first + 1, last < 0 ? end : whole.end - 1);
  const fix = /["\\]/.test(inner) ? undefined : replaced(whole, `"${inner}"`);
  return codes.curlyQuotes.at({ span: whole, fix });
}
