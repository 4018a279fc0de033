import { unreachable } from '@sluice/core';
import type { JsonValue } from '@sluice/syntax';
import type { Compare, Condition, Value } from '../ast.ts';
import { formatSubject } from '../format.ts';

/** A text between backticks, shortened. */
export const shown = (text: string): string =>
  `\`${text.length > 80 ? `${text.slice(0, 77)}…` : text}\``;

const orders = {
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is greater than',
  '>=': 'is at least',
} as const;

/** What a comparison asks of its subject. */
export function sayCompare({ operator, value, subject }: Compare): string {
  const name = shown(formatSubject(subject));
  if (operator !== '=' && operator !== '!=') {
    return `${name} is a number that ${orders[operator]} ${sayBound(value)}`;
  }
  return `${name} ${operator === '=' ? sayEqual(value, subject.kind === 'selector') : sayOther(value)}`;
}

function sayOther(value: Value): string {
  switch (value.kind) {
    case 'number':
      return `is a text or number other than ${value.lexeme}`;
    case 'regex':
      return `is a text or number in which ${shown(`%${value.source}%`)} is not found`;
    case 'text':
      return value.text.includes('*')
        ? `is a text or number unlike ${shown(value.text)}`
        : `is a text or number other than ${shown(JSON.stringify(value.text))}`;
    default:
      return unreachable(value);
  }
}

const sayBound = (value: Value) => (value.kind === 'number' ? value.lexeme : '');

function sayEqual(value: Value, isJson: boolean): string {
  switch (value.kind) {
    case 'number':
      return isJson
        ? `is the number ${value.lexeme} (or the text ${shown(value.lexeme)})`
        : `is the number ${value.lexeme}`;
    case 'regex':
      return `holds the regular expression ${shown(`%${value.source}%`)}`;
    case 'text':
      return value.text.includes('*')
        ? sayWildcard(value.text)
        : value.text === ''
          ? 'is the empty text'
          : `is ${shown(value.text)}`;
    default:
      return unreachable(value);
  }
}

function sayWildcard(text: string): string {
  if (/^\*+$/.test(text)) return 'is any text or number';
  const [first, ...rest] = text.split('*');
  const last = rest.pop()!;
  const middle = rest.filter((part) => part !== '');
  const parts = [
    ...(first === '' ? [] : [`begins with ${shown(first!)}`]),
    ...(middle.length === 0 ? [] : [`holds ${middle.map(shown).join(' and then ')}`]),
    ...(last === '' ? [] : [`ends with ${shown(last)}`]),
  ];
  return parts.join(' and ');
}

/** A single condition in words. */
export function sayLeaf(leaf: Exclude<Condition, { kind: 'and' | 'or' }>): string {
  switch (leaf.kind) {
    case 'compare':
      return sayCompare(leaf);
    case 'is':
      return `${shown(formatSubject(leaf.subject))} is ${leaf.constant === null ? 'null' : `the boolean ${leaf.constant}`}`;
    case 'not-exists':
      return `${shown(formatSubject(leaf.subject))} is not there`;
    case 'broken':
      return 'a part that could not be read';
    default:
      return unreachable(leaf);
  }
}

/** A value that would make a comparison hold. */
export function wantedBy({ operator, value }: Compare): string {
  if (operator === '!=') return 'another value';
  if (operator !== '=') return `a number that ${orders[operator]} ${sayBound(value)}`;
  switch (value.kind) {
    case 'number':
      return value.lexeme;
    case 'text':
      if (/^\*+$/.test(value.text)) return 'any text or number';
      return value.text.includes('*')
        ? `a text that ${sayWildcard(value.text)}`
        : shown(JSON.stringify(value.text));
    case 'regex':
      return `a text in which ${shown(`%${value.source}%`)} is found`;
    default:
      return unreachable(value);
  }
}

/** What a message has at a place, as JSON text. */
export function sayFound(values: readonly JsonValue[], message: string): string {
  if (values.length === 0) return 'nothing';
  const texts = values.slice(0, 5).map(({ span }) => message.slice(span.start, span.end).trim());
  const all = texts.map((text) => (text.length > 80 ? `${text.slice(0, 77)}…` : text)).join(', ');
  return values.length > 5 ? `${all}, and ${values.length - 5} more` : all;
}
