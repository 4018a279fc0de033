import { type Outcome, success, unreachable } from '@sluice/core';
import { type JsonValue, readJson } from '@sluice/syntax';
import type { Compare, Condition, Field, Pattern, Selector, Term, Value } from './ast.ts';
import type { FilterPatternOptions } from './options.ts';
import { isNumber } from './reading/text.ts';
import { select } from './reference/select.ts';
import { restOf, splitLine } from './reference/split-line.ts';
import { matchesText } from './reference/wildcard.ts';
import { parseRegex } from './regex/parse-regex.ts';
import { search } from './regex/search.ts';

/** What the service answers for one message. */
export interface Result {
  readonly matches: boolean;
  /** Where it matches: the fields of a space-delimited pattern by `$name` or `$1`, else nothing. */
  readonly extracted?: Readonly<Record<string, string>>;
}

/** The reference: what a pattern means for the text of one log event. */
export function evaluate(
  pattern: Pattern,
  message: string,
  options: FilterPatternOptions = {},
): Outcome<Result> {
  return success(evaluatePattern(pattern, message, options));
}

/** `evaluate` for those who need no outcome: a message that is a text is never wrong. */
export function evaluatePattern(
  pattern: Pattern,
  message: string,
  options: FilterPatternOptions = {},
): Result {
  switch (pattern.kind) {
    case 'terms':
      return answer(holdTerms(pattern.terms, message));
    case 'json':
      return answer(holdsForJson(pattern.condition, message, options));
    case 'space': {
      const found = bind(pattern.slots, message);
      if (found === undefined) return answer(false);
      const holds = found.every(
        ({ field, value }) =>
          field?.condition === undefined ||
          holdsFor(field.condition, ({ operator, value: wanted }) =>
            comparesToken(operator, wanted, value, options.glob ?? false),
          ),
      );
      return holds
        ? {
            matches: true,
            extracted: Object.fromEntries(found.map(({ name, value }) => [name, value])),
          }
        : answer(false);
    }
    default:
      return unreachable(pattern);
  }
}

const answer = (matches: boolean): Result => (matches ? { matches, extracted: {} } : { matches });

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

function isFound(source: string, text: string): boolean {
  const reading = parseRegex(source);
  return reading.ok && search(reading.tree, text);
}

function holdsForJson(
  condition: Condition<Selector>,
  message: string,
  options: FilterPatternOptions,
): boolean {
  const root = readObject(message);
  return root !== undefined && holdsIn(condition, root, options);
}

/** The message, where all of it is one JSON object. */
export function readObject(message: string): JsonValue | undefined {
  const { value, faults } = readJson(message, { maxDepth: Number.POSITIVE_INFINITY });
  return faults.length === 0 && value?.kind === 'object' ? value : undefined;
}

export function holdsIn(
  condition: Condition<Selector>,
  root: JsonValue,
  options: FilterPatternOptions,
): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.operands.every((one) => holdsIn(one, root, options));
    case 'or':
      return condition.operands.some((one) => holdsIn(one, root, options));
    case 'not-exists':
      return select(root, condition.subject.steps).length === 0;
    case 'is':
      return select(root, condition.subject.steps).some((value) =>
        isConstant(value, condition.constant, options.strictNull ?? false),
      );
    case 'compare':
      return select(root, condition.subject.steps).some((value) =>
        compares(condition, value, options.glob ?? false),
      );
    case 'broken':
      return false;
    default:
      return unreachable(condition);
  }
}

function isConstant(value: JsonValue, constant: boolean | null, strictNull: boolean): boolean {
  if (value.kind === 'literal') return value.value === constant;
  // AWS: an array that holds a null is null (TestMetricFilter, 2026-09).
  return (
    constant === null &&
    !strictNull &&
    value.kind === 'array' &&
    value.elements.some((element) => element.kind === 'literal' && element.value === null)
  );
}

/** Only texts and numbers can be compared; `!=` too is false of anything else. */
function compares({ operator, value: wanted }: Compare, value: JsonValue, glob: boolean): boolean {
  if (value.kind !== 'string' && value.kind !== 'number') return false;
  const text = value.kind === 'string' ? value.value : value.lexeme;
  switch (operator) {
    case '=':
      return equals(wanted, text, value.kind === 'number', glob);
    case '!=':
      return !equals(wanted, text, value.kind === 'number', glob);
    default:
      return (
        value.kind === 'number' &&
        wanted.kind === 'number' &&
        inOrder(operator, text, wanted.lexeme)
      );
  }
}

function equals(wanted: Value, text: string, isNumeric: boolean, glob: boolean): boolean {
  switch (wanted.kind) {
    case 'number':
      return isNumeric ? Number(text) === Number(wanted.lexeme) : text === wanted.lexeme;
    case 'text':
      return matchesText(wanted.text, text, glob);
    case 'regex':
      return isFound(wanted.source, text);
    default:
      return unreachable(wanted);
  }
}

function inOrder(operator: '<' | '<=' | '>' | '>=', left: string, right: string): boolean {
  const [a, b] = [Number(left), Number(right)];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

/** A token of the line with the field that it belongs to. */
export interface Bound {
  readonly field?: Field;
  /** As extracted: `$name`, or `$` and the token's place from 1. */
  readonly name: string;
  readonly value: string;
}

/** Lays the slots over the tokens of a line; nothing where they do not fit. */
export function bind(
  slots: Extract<Pattern, { kind: 'space' }>['slots'],
  line: string,
): readonly Bound[] | undefined {
  const tokens = splitLine(line);
  if (tokens.length === 0) return undefined;
  const ellipsis = slots.length === 0 ? 0 : slots.findIndex(({ kind }) => kind === 'ellipsis');
  const fields = slots.filter((slot): slot is Field => slot.kind === 'field');
  if (tokens.length < fields.length) return undefined;
  const spare = tokens.length - fields.length;
  if (ellipsis < 0) {
    return fields.map((field, i) => {
      const token = tokens[i]!;
      const takesRest = i === fields.length - 1 && spare > 0;
      return boundOf(field, i, takesRest ? restOf(line, token.start) : token.value);
    });
  }
  return tokens.map(({ value }, i) => {
    const isSpare = i >= ellipsis && i < ellipsis + spare;
    const field = isSpare ? undefined : fields[i < ellipsis ? i : i - spare];
    return boundOf(field, i, value);
  });
}

const boundOf = (field: Field | undefined, place: number, value: string): Bound => ({
  ...(field && { field }),
  name: `$${field?.name ?? place + 1}`,
  value,
});

/** Whether a condition on a token holds, given how one comparison is decided. */
export function holdsFor(condition: Condition, decide: (compare: Compare) => boolean): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.operands.every((one) => holdsFor(one, decide));
    case 'or':
      return condition.operands.some((one) => holdsFor(one, decide));
    case 'compare':
      return decide(condition);
    default:
      return false;
  }
}

/** A token is a number where it reads as one. */
export function comparesToken(
  operator: Compare['operator'],
  wanted: Value,
  token: string,
  glob: boolean,
): boolean {
  if (operator === '=') return equals(wanted, token, isNumber(token), glob);
  if (operator === '!=') return !equals(wanted, token, isNumber(token), glob);
  return wanted.kind === 'number' && isNumber(token) && inOrder(operator, token, wanted.lexeme);
}
