import { chain, type Outcome, success } from '@sluice/core';
import { parse } from './parse.ts';
import { print } from './print.ts';

/**
 * The canonical text: one space around operators, names bare where they may be, and parentheses
 * around all that stands inside of another operator, because precedence is documented nowhere.
 */
export const format = (text: string): Outcome<string> =>
  chain(parse(text), (rule) => success(print(rule, text)));
