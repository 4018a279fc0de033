import { unreachable } from '@sluice/core';
import type { JsonValue } from '@sluice/syntax';
import type { Compare, Value } from '../ast.ts';
import { isNumber } from '../reading/text.ts';
import { parseRegex } from '../regex/parse-regex.ts';
import { search } from '../regex/search.ts';
import { matchesText } from './wildcard.ts';

/** Only texts and numbers can be compared; `!=` too is false of anything else. */
export function compares(
  { operator, value: wanted }: Compare,
  value: JsonValue,
  glob: boolean,
): boolean {
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

export function isFound(source: string, text: string): boolean {
  const reading = parseRegex(source);
  return reading.ok && search(reading.tree, text);
}
