import type { Diagnostic } from '@sluice/core';
import type { Compare, Comparison, Condition, Pattern } from '../ast.ts';
import { codes } from '../codes.ts';
import { formatSubject, formatValue } from '../format.ts';
import type { FilterPatternOptions } from '../options.ts';
import { isNumber } from '../reading/text.ts';
import { isFoundEverywhere } from '../regex/everywhere.ts';
import { comparesOf, conditionsOf, regexesOf } from '../walk.ts';

/** Advice that holds for JSON and space-delimited patterns, and for the regexes of all kinds. */
export function* adviseComparisons(
  pattern: Pattern,
  text: string,
  options: FilterPatternOptions,
): Generator<Diagnostic> {
  for (const regex of regexesOf(pattern)) {
    if (isFoundEverywhere(regex.source)) yield codes.alwaysFound.at(regex.span, regex.source);
  }
  for (const compare of comparesOf(pattern)) {
    if (options.glob !== true) yield* adviseWildcard(compare);
    yield* adviseLooks(compare, text);
  }
  for (const condition of conditionsOf(pattern)) {
    yield* advisePrecedence(condition, text);
    yield* adviseContradiction(condition);
  }
}

/** Where the first place of the last part may not be the end: `*b`, `a*b`. */
function* adviseWildcard({ value }: Compare): Generator<Diagnostic> {
  if (value.kind !== 'text' || !/\*[^*]+$/.test(value.text)) return;
  yield codes.firstMatch.at(value.span, value.text);
}

function* adviseLooks({ value, operator, subject }: Compare, text: string): Generator<Diagnostic> {
  if (value.kind !== 'text' || subject.kind !== 'selector') return;
  const isQuoted = text[value.span.start] === '"';
  const test = isQuoted ? undefined : testMeant(operator, value.text);
  if (test !== undefined) {
    const span = { start: subject.span.end, end: value.span.end };
    const fix = { title: `write \`${test}\``, edits: [{ span, text: ` ${test}` }] };
    yield codes.booleanText.at({ span: value.span, fix }, value.text, test);
  } else if (isQuoted && isNumber(value.text)) {
    const fix = { title: 'remove the quotes', edits: [{ span: value.span, text: value.text }] };
    yield codes.quotedNumber.at({ span: value.span, fix }, value.text);
  }
}

const tests: Readonly<Record<string, string>> = {
  '= TRUE': 'IS TRUE',
  '= FALSE': 'IS FALSE',
  '= NULL': 'IS NULL',
  '!= TRUE': 'IS FALSE',
  '!= FALSE': 'IS TRUE',
  '!= NULL': '= *',
};

function testMeant(operator: Comparison, word: string): string | undefined {
  const written = `${operator} ${word.toUpperCase()}`;
  return Object.hasOwn(tests, written) ? tests[written] : undefined;
}

/** `a && b || c` without parentheses. */
function* advisePrecedence(condition: Condition, text: string): Generator<Diagnostic> {
  if (condition.kind !== 'and' && condition.kind !== 'or') return;
  if (condition.kind === 'or') {
    const { operands } = condition;
    const loose = operands.filter((one) => one.kind === 'and' && !isParenthesised(one));
    if (loose.length > 0) {
      const edits = loose.flatMap(({ span: { start, end } }) => [
        { span: { start, end: start }, text: '(' },
        { span: { start: end, end }, text: ')' },
      ]);
      const fix = { title: 'show it with parentheses', edits };
      yield codes.precedence.at({ span: condition.span, fix });
    }
  }
  for (const operand of condition.operands) yield* advisePrecedence(operand, text);
}

/** A node in parentheses begins before its first operand. */
const isParenthesised = (one: Condition) =>
  one.kind === 'and' && one.span.start < one.operands[0]!.span.start;

/** Two equalities that cannot both hold; two inequalities of which one always does. */
function* adviseContradiction(condition: Condition): Generator<Diagnostic> {
  if (condition.kind !== 'and' && condition.kind !== 'or') return;
  const operator = condition.kind === 'and' ? '=' : '!=';
  const first = new Map<string, Compare>();
  for (const one of condition.operands) {
    if (one.kind !== 'compare' || one.operator !== operator || !isExact(one)) continue;
    const subject = formatSubject(one.subject);
    const before = first.get(subject);
    if (before === undefined) first.set(subject, one);
    else if (formatValue(before.value) !== formatValue(one.value)) {
      if (operator === '!=') yield codes.differsFromOne.at(one.span, subject);
      else yield codes.neverMatches.at(one.span, `\`${subject}\` cannot be equal to both`);
    }
  }
  for (const operand of condition.operands) yield* adviseContradiction(operand);
}

/** One value at most is equal to it; a selector with a wildcard may lead to several. */
const isExact = ({ subject, value }: Compare) =>
  value.kind === 'text' &&
  !value.text.includes('*') &&
  !(subject.kind === 'selector' && subject.steps.some(({ kind }) => kind === 'wildcard'));
