import { type Diagnostic, failure, type Outcome, outcomeOf, spanOf } from '@sluice/core';
import type { Expression } from './ast.ts';
import { codes } from './codes.ts';
import { dialectOf } from './dialect.ts';
import type { ScheduleOptions } from './options.ts';
import { readAt } from './reading/at.ts';
import { readCron } from './reading/cron.ts';
import { readRate } from './reading/rate.ts';
import type { Reading } from './reading/reading.ts';
import { readUnwrapped } from './reading/unwrapped.ts';
import { withVerdict } from './verdict.ts';

/** Reads a schedule; never throws. Errors carry the service's words as `awsMessage`. */
export function parse(text: string, options: ScheduleOptions = {}): Outcome<Expression> {
  const outcome = read(text, options);
  return { ...outcome, diagnostics: withVerdict(text, outcome.diagnostics, options) };
}

/** Beyond this nothing is read; up to it a text that is too long for a service still is. */
const longest = 4096;

/**
 * `parse` without the service's words, for those who have more to say; `accepts` tells whether
 * another text, which a fix may write instead, is taken.
 */
export function read(
  text: string,
  options: ScheduleOptions,
  accepts: (text: string, options: ScheduleOptions) => boolean = isReadable,
): Outcome<Expression> {
  if (text.length > longest) {
    return failure([codes.unread.at(spanOf(longest, text.length), longest)]);
  }
  const said: Diagnostic[] = [];
  const node = readWhole({
    text,
    dialect: dialectOf(options),
    said,
    accepts(other) {
      return accepts(other, options);
    },
  });
  return outcomeOf(node ?? { kind: 'broken', span: spanOf(0, text.length) }, said);
}

const refuse = () => false;
const isReadable = (text: string, options: ScheduleOptions) => read(text, options, refuse).ok;

const readers = { cron: readCron, rate: readRate, at: readAt };

function readWhole(reading: Reading): Expression | undefined {
  const { text, dialect, said } = reading;
  const form = formOf(text);
  const span = spanOf(0, text.length);
  if (dialect.bare && form === undefined && /^[^@\s]/.test(text)) {
    return readCron(text, 0, span, reading);
  }
  if (form === undefined || dialect.bare) {
    said.push(readUnwrapped(reading));
    return undefined;
  }
  const start = form.length + 1;
  if (!dialect.forms.includes(form)) {
    const forms = dialect.forms.map((each) => `\`${each}(…)\``).join(' or ');
    said.push(codes.form.at(span, form, dialect.title, forms));
    return undefined;
  }
  return readers[form](text.slice(start, -1), start, span, reading);
}

/** The keyword of a text that is wrapped as it should be. */
function formOf(text: string): 'cron' | 'rate' | 'at' | undefined {
  if (!text.endsWith(')')) return undefined;
  if (text.startsWith('cron(')) return 'cron';
  if (text.startsWith('rate(')) return 'rate';
  return text.startsWith('at(') ? 'at' : undefined;
}
