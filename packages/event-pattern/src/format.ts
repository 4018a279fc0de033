import { failure, type Outcome, success } from '@sluice/core';
import type { Options } from './options.ts';
import { parse } from './parse.ts';
import { compact, pretty, printPattern } from './print.ts';
import { surfaceOf } from './profiles.ts';

/**
 * The canonical text of a pattern: two blanks a level, short arrays on one line, keys in their
 * order. Where that would be longer than the surface takes, the same without blanks.
 */
export function format(text: string, options: Options = {}): Outcome<string> {
  const parsed = parse(text, options);
  // What is only advised against is gone or still there: `validate` speaks of it.
  if (!parsed.ok) return failure(parsed.diagnostics);
  const most = options.maxLength ?? surfaceOf(options).maxLength;
  const spacious = printPattern(parsed.value, pretty);
  return success(spacious.length <= most ? spacious : printPattern(parsed.value, compact));
}
