import { chain, type Outcome, success } from '@sluice/core';
import type { XrayFilterOptions } from './options.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';

/**
 * The canonical text: keywords in small letters, operators in capitals, every `AND` written,
 * parentheses where `AND` and `OR` meet, annotation keys in brackets only where they need them.
 */
export const format = (text: string, options: XrayFilterOptions = {}): Outcome<string> =>
  chain(parse(text, options), (node) => success(print(node)));
