import type { Clause, Explanation } from '@sluice/core';
import type { Term, TermsPattern } from '../ast.ts';
import { formatTermValue } from '../format.ts';
import { holdTerms, isIn } from '../reference/terms.ts';
import { shown } from './words.ts';

export function explainTerms({ terms }: TermsPattern, message?: string): Explanation {
  const onlyOptional = terms.length > 0 && terms.every(({ role }) => role === 'optional');
  const clauses = terms.map((term) => clauseOf(term, onlyOptional, message));
  return {
    summary: summaryOf(terms, onlyOptional),
    clauses,
    ...(message !== undefined && { matches: holdTerms(terms, message) }),
  };
}

const list = (terms: readonly Term[], word: string) => {
  const names = terms.map(({ value }) => shown(formatTermValue(value)));
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
};

function summaryOf(terms: readonly Term[], onlyOptional: boolean): string {
  if (terms.length === 0) return 'Matches every message.';
  if (onlyOptional) {
    return terms.length === 1
      ? `Matches messages that hold ${list(terms, 'or')} anywhere; case counts.`
      : `Matches messages that hold at least one of ${list(terms, 'and')} anywhere; case counts.`;
  }
  const required = terms.filter(({ role }) => role === 'required');
  const excluded = terms.filter(({ role }) => role === 'excluded');
  const ignored = terms.length - required.length - excluded.length;
  const parts = [
    ...(required.length > 0 ? [`hold ${list(required, 'and')}`] : []),
    ...(excluded.length > 0 ? [`do not hold ${list(excluded, 'or')}`] : []),
  ];
  const note = ignored > 0 ? ' Terms with `?` are ignored here.' : '';
  return `Matches messages that ${parts.join(' and ')} anywhere; case counts.${note}`;
}

function clauseOf(term: Term, onlyOptional: boolean, message: string | undefined): Clause {
  const name = shown(formatTermValue(term.value));
  const isIgnored = term.role === 'optional' && !onlyOptional;
  const text = isIgnored
    ? `${name} is ignored, because there are terms without \`?\``
    : `the message ${term.role === 'excluded' ? 'does not hold' : 'holds'} ${name}`;
  if (message === undefined || isIgnored) return { text, span: term.span };
  const isFound = isIn(term, message);
  const holds = isFound === (term.role !== 'excluded');
  return {
    text,
    span: term.span,
    holds,
    found: isFound ? 'it is there' : otherCase(term, message),
    ...(!holds && { nearest: nearest(term, isFound) }),
  };
}

function nearest({ value }: Term, isFound: boolean): string {
  const name = shown(formatTermValue(value));
  if (isFound) return value.kind === 'text' ? `remove ${name}` : `remove what ${name} finds`;
  return value.kind === 'text' ? `add ${name}` : `add a text in which ${name} is found`;
}

/** A term that stands there in other letters is what people look for longest. */
function otherCase({ value }: Term, message: string): string {
  if (value.kind === 'regex' || value.text === '') return 'it is not there';
  const at = message.toLowerCase().indexOf(value.text.toLowerCase());
  if (at < 0) return 'it is not there';
  return `${shown(message.slice(at, at + value.text.length))} is there, in other case`;
}
