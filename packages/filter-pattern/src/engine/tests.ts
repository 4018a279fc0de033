import {
  compileRegex,
  contains,
  equalsAny,
  firstMatchGlob,
  glob,
  type TextTest,
} from '@sluice/match';
import type { Check, TermPlan } from '../plan/shape.ts';
import { isNumber } from '../reading/text.ts';
import { parseRegex } from '../regex/parse-regex.ts';
import { search } from '../regex/search.ts';
import { isToken, valueOf } from './fields.ts';
import {
  holdsNull,
  isComparable,
  isFalse,
  isNull,
  isNumeric,
  isText,
  isTrue,
  textOf,
} from './tape.ts';

export type RowTest = (row: number) => boolean;

/** A search in linear time; an expression too large for the automaton is searched as by the reference. */
export function searchOf(source: string): TextTest {
  const compiled = compileRegex(source);
  if (compiled.ok) return compiled.regex.test;
  const reading = parseRegex(source);
  return (text) => reading.ok && search(reading.tree, text);
}

export const termTestOf = (term: TermPlan): TextTest =>
  term.kind === 'contains' ? contains(term.text) : searchOf(term.source);

/** The texts of a check, as one test of a whole value. */
export function textTestOf(
  check: Extract<Check, { kind: 'text' | 'wildcard' | 'regex' }>,
): TextTest {
  switch (check.kind) {
    case 'text':
      return equalsAny(check.texts);
    case 'wildcard':
      return check.glob ? glob(check.segments) : firstMatchGlob(check.segments);
    case 'regex':
      return searchOf(check.source);
  }
}

export function orderTestOf(
  operator: '<' | '<=' | '>' | '>=',
  bound: number,
): (n: number) => boolean {
  switch (operator) {
    case '<':
      return (n) => n < bound;
    case '<=':
      return (n) => n <= bound;
    case '>':
      return (n) => n > bound;
    case '>=':
      return (n) => n >= bound;
  }
}

/** A check of a row of the tape that is there. */
export function rowTestOf(check: Exclude<Check, { kind: 'absent' }>): RowTest {
  switch (check.kind) {
    case 'is':
      if (check.constant === true) return isTrue;
      if (check.constant === false) return isFalse;
      return check.inArrays ? (row) => isNull(row) || holdsNull(row) : isNull;
    case 'order': {
      const holds = orderTestOf(check.operator, Number(check.lexeme));
      return (row) => isNumeric(row) && holds(Number(textOf(row)));
    }
    case 'number': {
      const { lexeme, negated } = check;
      const number = Number(lexeme);
      return (row) =>
        isComparable(row) &&
        (isNumeric(row) ? Number(textOf(row)) === number : isText(row, lexeme)) !== negated;
    }
    case 'text':
      if (check.texts.length === 1) {
        const text = check.texts[0]!;
        const { negated } = check;
        return (row) => isComparable(row) && isText(row, text) !== negated;
      }
      break;
    default:
  }
  const test = textTestOf(check);
  const { negated } = check;
  return (row) => isComparable(row) && test(textOf(row)) !== negated;
}

/** A check of a token of the line that was split. */
export function tokenTestOf(check: Check): RowTest {
  switch (check.kind) {
    case 'absent':
    case 'is':
      return () => false;
    case 'order': {
      const holds = orderTestOf(check.operator, Number(check.lexeme));
      return (token) => {
        const value = valueOf(token);
        return isNumber(value) && holds(Number(value));
      };
    }
    case 'number': {
      const number = Number(check.lexeme);
      const { negated } = check;
      return (token) => {
        const value = valueOf(token);
        return (isNumber(value) && Number(value) === number) !== negated;
      };
    }
    case 'text':
      if (check.texts.length === 1) {
        const text = check.texts[0]!;
        const { negated } = check;
        return (token) => isToken(token, text) !== negated;
      }
      break;
    default:
  }
  const test = textTestOf(check);
  const { negated } = check;
  return (token) => test(valueOf(token)) !== negated;
}
