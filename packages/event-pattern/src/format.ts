import { chain, type Outcome, success } from '@sluice/core';
import type { Options } from './options.ts';
import { parse } from './parse.ts';
import { compact, pretty, printPattern } from './print.ts';
import { surfaceOf } from './profiles.ts';

/**
 * The canonical text of a pattern: two blanks a level, short arrays on one line, keys in their
 * order. Where that would be longer than the surface takes, the same without blanks.
 */
export function format(text: string, options: Options = {}): Outcome<string> {
  return chain(parse(text, options), (pattern) => {
    const most = options.maxLength ?? surfaceOf(options).maxLength;
    const spacious = printPattern(pattern, pretty);
    return success(spacious.length <= most ? spacious : printPattern(pattern, compact));
  });
}
