import { chain, type Outcome, success } from '@sluice/core';
import { parse } from './parse.ts';
import { print } from './print.ts';

/** The canonical text: properties in the order of the documentation, two spaces a level. */
export const format = (text: string): Outcome<string> =>
  chain(parse(text), ({ json }) => success(print(json)));
