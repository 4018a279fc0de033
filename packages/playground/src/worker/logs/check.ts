import { type Diagnostic, isError } from '@sluice/core';
import { logsInsights } from 'sluice';
import type { Reply } from '../task.ts';
import { type Sources, sourcesIn } from './rewrite.ts';
import type { CheckTask } from './task.ts';

/** What `StartQuery` must know of a query before it starts it. */
export type Checked =
  | { readonly isValid: true; readonly sources: Sources }
  | {
      readonly isValid: false;
      readonly message: string;
      readonly start: number;
      readonly end: number;
    };

export function checkQuery({ text }: CheckTask): Reply {
  const validated = logsInsights.validate(text);
  const body: Checked = validated.ok
    ? { isValid: true, sources: sourcesIn(validated.value) }
    : { isValid: false, ...refusalOf(validated.diagnostics) };
  return { status: 200, body };
}

/** The fault that has the service's words, else the first. */
function refusalOf(diagnostics: readonly Diagnostic[]) {
  const errors = diagnostics.filter(isError);
  const error = errors.find(({ awsMessage }) => awsMessage !== undefined) ?? errors[0]!;
  const { start, end } = error.span;
  const said = error.awsMessage ?? error.message;
  // AWS: a fault of meaning is told with its place, one of syntax has it in its words.
  const hasPlace = /^[A-Z]+[12]/.test(error.code);
  return { message: hasPlace ? said : `${said} ([${start},${end}])`, start, end };
}
