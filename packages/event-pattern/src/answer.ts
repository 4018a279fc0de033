import { type Answer, chain, failure, type Outcome, success } from '@sluice/core';
import type { Pattern } from './ast.ts';
import { codes } from './codes.ts';
import { evaluate } from './evaluate.ts';
import type { EventInput } from './event.ts';
import { eventOfAttributes } from './request/attributes.ts';
import { checkEnvelope } from './request/envelope.ts';
import { type Question, readQuestion } from './request/question.ts';
import { decodeRecord } from './request/record.ts';
import { validate } from './validate.ts';

/** Characters that the call itself takes, whatever the quota of rules. */
const maxTested = 4096;

/**
 * Plain JSON in and out: `input` has `event` (JSON text), or `message` or `attributes` (SNS), and
 * `profile`, `service`, `scope`, `api`. The answer has `matches`, or `valid` where nothing is to be
 * matched. Faults of the input have codes 5xxx.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  return chain(readQuestion(input), (question) => {
    const { api, options } = question;
    const longest = api === 'TestEventPattern' ? { maxLength: maxTested } : {};
    return chain(validate(text, { ...longest, ...options }), (pattern) =>
      respond(pattern, question),
    );
  });
}

function respond(pattern: Pattern, question: Question): Outcome<Answer> {
  const { event, message, attributes, api, options } = question;
  if (message !== undefined) return matchBody(pattern, message, question);
  if (attributes !== undefined) return match(pattern, eventOfAttributes(attributes), question);
  if (event === undefined) return success({ valid: true });
  if (typeof event !== 'string') return match(pattern, event, question);
  if (api === 'TestEventPattern') {
    const faults = checkEnvelope(event);
    if (faults.length > 0) return failure(faults);
  }
  const records = options.profile === 'lambda' || options.profile === 'pipes';
  return match(pattern, records ? decodeRecord(event, options.service) : event, question);
}

function match(pattern: Pattern, event: EventInput, { options }: Question): Outcome<Answer> {
  return chain(evaluate(pattern, event, options), (matches) => success({ matches }));
}

/** AWS: a body that is no JSON object matches no policy, and is no error. */
function matchBody(pattern: Pattern, body: string, question: Question): Outcome<Answer> {
  const outcome = match(pattern, body, question);
  const unreadable = !outcome.ok && outcome.diagnostics.some(({ code }) => notAnObject.has(code));
  return unreadable ? success({ matches: false }) : outcome;
}

const notAnObject: ReadonlySet<string> = new Set([
  codes.eventNotJson.code,
  codes.eventNotObject.code,
]);
