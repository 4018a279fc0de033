import { readNumber } from '@sluice/match';

/** A scalar of an event on the fast paths. */
export type Leaf = string | number | boolean | null | NumberText;

/** A number whose spelling says more than its double: `1.50`, `1e400`, `12345678901234567`. */
export class NumberText {
  readonly lexeme: string;
  /** NaN where the number cannot be compared. */
  readonly value: number;

  constructor(lexeme: string) {
    const { value, comparable } = readNumber(lexeme);
    this.lexeme = lexeme;
    this.value = comparable ? value : Number.NaN;
  }
}

/** What a parsed value is as a scalar; `undefined` for what JSON cannot say. */
export function leafOf(value: unknown): Leaf | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
      return value;
    case 'bigint':
      return new NumberText(String(value));
    default:
      return value === null ? null : undefined;
  }
}

/** The number of JSON text. */
// PERF: nearly all numbers are spelled as JavaScript spells them.
export function leafOfNumber(lexeme: string): Leaf {
  if (lexeme.length <= mostPlain) {
    const value = Number(lexeme);
    if (String(value) === lexeme) return value;
  }
  return new NumberText(lexeme);
}

/** No double needs more characters, but for those near zero. */
const mostPlain = 24;
