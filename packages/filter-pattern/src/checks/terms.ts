import type { Diagnostic } from '@sluice/core';
import type { Term, TermsPattern } from '../ast.ts';
import { codes } from '../codes.ts';
import { formatTermValue } from '../format.ts';
import { quote } from '../reading/text.ts';
import { adviseOperatorWords } from './operator-words.ts';

export function* adviseTerms(pattern: TermsPattern, text: string): Generator<Diagnostic> {
  const { terms } = pattern;
  const onlyOptional = terms.every(({ role }) => role === 'optional');
  const runs = hyphenated(terms, text);
  yield* runs.values();
  yield* adviseOperatorWords(pattern, text);
  for (const [i, term] of terms.entries()) {
    if (term.role === 'optional' && !onlyOptional) {
      const fix = { title: 'remove it', edits: [{ span: withBlank(term, text), text: '' }] };
      yield codes.optionalIgnored.at({ span: term.span, fix }, formatTermValue(term.value));
    }
    if (term.role !== 'required' && /^.[ \t\r\n]/.test(text.slice(term.span.start))) {
      const span = { start: term.span.start + 1, end: term.value.span.start };
      const fix = { title: 'remove the blank', edits: [{ span, text: '' }] };
      yield codes.detachedSign.at({ span: term.span, fix }, text[term.span.start]!);
    }
    yield* adviseText(term, terms.length);
    if (term.role === 'excluded' && terms.slice(0, i).some((other) => isSame(other, term))) {
      const found = formatTermValue(term.value);
      yield codes.neverMatches.at(term.span, `\`${found}\` is both asked for and excluded`);
    } else if (
      term.role === 'required' &&
      terms.slice(0, i).some((other) => other.role === 'excluded' && isEqual(other, term))
    ) {
      const found = formatTermValue(term.value);
      yield codes.neverMatches.at(term.span, `\`${found}\` is both asked for and excluded`);
    }
  }
}

function* adviseText({ value, role, span }: Term, count: number): Generator<Diagnostic> {
  if (value.kind !== 'text') return;
  if (value.text === '') {
    if (role === 'excluded') yield codes.neverMatches.at(span, 'every text holds the empty one');
    else yield codes.emptyTerm.at(span);
  } else if (count === 1 && role === 'required' && /^ +$/.test(value.text)) {
    yield codes.quotedBlank.at({
      span,
      fix: { title: 'leave it empty', edits: [{ span, text: '' }] },
    });
  }
}

const isSame = (other: Term, term: Term) => other.role === 'required' && isEqual(other, term);

const isEqual = (a: Term, b: Term) => formatTermValue(a.value) === formatTermValue(b.value);

/** A term with the blanks that would be left over without it. */
function withBlank({ span }: Term, text: string) {
  const after = /^[ \t\r\n]*/.exec(text.slice(span.end))![0].length;
  if (after > 0 || span.end === text.length) {
    const end = span.end + after;
    const before =
      end === text.length
        ? /[ \t\r\n]*$/.exec(text.slice(Math.max(0, span.start - 8), span.start))![0].length
        : 0;
    return { start: span.start - before, end };
  }
  return span;
}

/** `request-id` and `a?b`: signs right after a term, each run once. */
function hyphenated(terms: readonly Term[], text: string): Map<number, Diagnostic> {
  const found = new Map<number, Diagnostic>();
  for (let i = 1; i < terms.length; i++) {
    if (!isGlued(terms, i, text)) continue;
    let first = i - 1;
    while (first > 0 && isGlued(terms, first, text)) first -= 1;
    let last = i;
    while (last + 1 < terms.length && isGlued(terms, last + 1, text)) last += 1;
    const span = { start: terms[first]!.value.span.start, end: terms[last]!.span.end };
    const run = text.slice(span.start, span.end);
    const fix = { title: 'put it in double quotes', edits: [{ span, text: quote(run) }] };
    found.set(span.start, codes.unquotedHyphen.at({ span, fix }, run.slice(0, 60)));
    i = last;
  }
  return found;
}

const isGlued = (terms: readonly Term[], i: number, text: string) => {
  const [before, term] = [terms[i - 1]!, terms[i]!];
  return (
    term.role !== 'required' &&
    before.span.end === term.span.start &&
    /[A-Za-z0-9_]/.test(text[before.span.end - 1]!) &&
    /[A-Za-z0-9_]/.test(text[term.value.span.start]!)
  );
};
