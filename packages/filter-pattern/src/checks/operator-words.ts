import type { Diagnostic, Fix } from '@sluice/core';
import type { Term, TermsPattern } from '../ast.ts';
import { codes } from '../codes.ts';

/** `AND`, `OR` and `NOT` among terms: other languages' operators, and ordinary terms here. */
export function* adviseOperatorWords(pattern: TermsPattern, text: string): Generator<Diagnostic> {
  const { terms } = pattern;
  if (terms.length < 2) return;
  let alternatives = 0;
  for (const [i, term] of terms.entries()) {
    const word = text.slice(term.span.start, term.span.end);
    if (!isOperator(word)) continue;
    if (word === 'OR') alternatives += 1;
    // One fix mends them all.
    if (word === 'OR' && alternatives > 1) continue;
    const fix = fixes[word](terms, i, text);
    yield codes.operatorWord.at({ span: term.span, fix }, word, hints[word]);
  }
}

type Operator = keyof typeof hints;

const hints = {
  AND: 'remove it: all terms without a sign must be found; quote it if the word is meant',
  OR: 'put `?` before each alternative; quote it if the word is meant',
  NOT: 'put `-` before the term to exclude it; quote it if the word is meant',
} as const;

const isOperator = (word: string): word is Operator => Object.hasOwn(hints, word);

type Mend = (terms: readonly Term[], i: number, text: string) => Fix | undefined;

const fixes: Readonly<Record<Operator, Mend>> = {
  AND: (terms, i) => {
    const [word, next] = [terms[i]!, terms[i + 1]];
    if (next === undefined) return undefined;
    const span = { start: word.span.start, end: next.span.start };
    return { title: 'remove it', edits: [{ span, text: '' }] };
  },
  NOT: (terms, i) => {
    const [word, next] = [terms[i]!, terms[i + 1]];
    if (next?.role !== 'required') return undefined;
    const span = { start: word.span.start, end: next.span.start };
    return { title: 'exclude the next term', edits: [{ span, text: '-' }] };
  },
  OR: (terms, _, text) => {
    const isWord = (term: Term) => text.slice(term.span.start, term.span.end) === 'OR';
    const alternate = terms.every(
      (term, i) => term.role === 'required' && isWord(term) === (i % 2 === 1),
    );
    if (!alternate || terms.length % 2 === 0) return undefined;
    const edits = terms.flatMap(({ span }, i) =>
      i % 2 === 0
        ? { span: { start: span.start, end: span.start }, text: '?' }
        : { span: { start: span.start, end: terms[i + 1]!.span.start }, text: '' },
    );
    return { title: 'make them alternatives', edits };
  },
};
