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
  if (api === 'TestEventPattern') return testEvent(pattern, event, question);
  if (options.profile !== 'lambda' && options.profile !== 'pipes') {
    return match(pattern, event, question);
  }
  const text = textOf(event);
  const record = typeof text === 'string' ? decodeRecord(text, options.service) : text;
  return match(pattern, record, question);
}

/** AWS: the call has one text for all that is no event. */
function testEvent(pattern: Pattern, event: EventInput, question: Question): Outcome<Answer> {
  const text = textOf(event);
  const faults = typeof text === 'string' ? checkEnvelope(text) : [];
  if (faults.length > 0) return failure(faults);
  const outcome = match(pattern, text, question);
  if (outcome.ok) return outcome;
  const awsMessage = 'Parameter Event is not valid.';
  return failure(
    outcome.diagnostics.map((each) =>
      notAnObject.has(each.code) ? { ...each, awsMessage } : each,
    ),
  );
}

/** The event as the service gets it; left as it is where it has no text. */
function textOf(event: EventInput): EventInput {
  if (typeof event === 'string' || event instanceof Uint8Array) return event;
  try {
    const text: unknown = JSON.stringify(event);
    return typeof text === 'string' ? text : event;
  } catch {
    return event;
  }
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
