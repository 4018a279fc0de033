import type { Term } from '../ast.ts';
import { isFound } from './compare.ts';

/** Optional terms count only where there is no other. */
export function holdTerms(terms: readonly Term[], message: string): boolean {
  const optional = terms.filter(({ role }) => role === 'optional');
  if (optional.length > 0 && optional.length === terms.length) {
    return optional.some((term) => isIn(term, message));
  }
  return terms.every((term) => {
    if (term.role === 'optional') return true;
    return isIn(term, message) === (term.role === 'required');
  });
}

export function isIn({ value }: Term, message: string): boolean {
  return value.kind === 'text' ? message.includes(value.text) : isFound(value.source, message);
}
