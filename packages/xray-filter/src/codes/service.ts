import type { Position } from '@sluice/core';

/** Where the service says that it stumbled, and over what. */
export interface Where extends Position {
  readonly symbol: string;
}

/** The service's words for a character that its lexer cannot go on with. */
export const invalidSymbol = (where: Where | undefined): string | undefined =>
  where && located(where, `Invalid input symbol: '${where.symbol}'`);

/** Known for parentheses alone. */
export const missingCloser = (where: Position | undefined, closer: string): string | undefined =>
  where && located(where, `missing '${closer}' at end of expression`);

/** The service counts lines and positions from 1. */
const located = ({ line, column }: Position, reason: string): string =>
  `Error Location: line ${line}, position ${column} : ${reason}`;
