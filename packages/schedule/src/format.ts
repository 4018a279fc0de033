import { chain, type Outcome, success } from '@sluice/core';
import { dialectOf } from './dialect.ts';
import type { ScheduleOptions } from './options.ts';
import { parse } from './parse.ts';
import { formatExpression } from './print.ts';

/** The canonical text: names in capitals, numbers without leading zeros, units by number. */
export function format(text: string, options: ScheduleOptions = {}): Outcome<string> {
  return chain(parse(text, options), (node) =>
    success(formatExpression(node, dialectOf(options).atMinutes !== true)),
  );
}
