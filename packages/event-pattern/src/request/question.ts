import { type Diagnostic, failure, type Outcome, spanOf, success } from '@sluice/core';
import { codes } from '../codes.ts';
import type { EventInput } from '../event/event.ts';
import type { Options, Profile } from '../options.ts';

/** What is asked of a pattern, in the words of a case file. */
export interface Question {
  readonly options: Options;
  /** The event as text or as a value. */
  readonly event?: EventInput;
  /** The call whose check of the event is made first. */
  readonly api?: string;
  /** The body of an SNS message, as text. */
  readonly message?: string;
  /** The attributes of an SNS message. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const profiles: readonly string[] = [
  ...(['eventbridge', 'custom-event-bus', 'pipes', 'lambda', 'sns'] satisfies Profile[]),
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';

/** Each member that may be there: what it must be, and how that is called. */
const members: Readonly<
  Record<string, readonly [fits: (value: unknown) => boolean, wanted: string]>
> = {
  event: [(value) => isText(value) || isObject(value), 'JSON text or an object'],
  api: [isText, 'a string'],
  profile: [
    (value) => isText(value) && profiles.includes(String(value)),
    `one of ${profiles.join(', ')}`,
  ],
  service: [isText, 'a string'],
  scope: [isText, 'a string'],
  message: [isText, 'a string'],
  attributes: [isObject, 'an object'],
  quirks: [(value) => typeof value === 'boolean', 'true or false'],
  maxLength: [(value) => typeof value === 'number', 'a number'],
};

/** Reads a question from plain JSON; members that it does not know are left alone. */
export function readQuestion(input: unknown): Outcome<Question> {
  if (!isObject(input)) return failure([wrong('input', 'an object')]);
  const faults = Object.entries(members).flatMap(([name, [fits, wanted]]) =>
    input[name] === undefined || fits(input[name]) ? [] : wrong(name, wanted),
  );
  if (faults.length > 0) return failure(faults);
  const given = (...names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
    );
  const options: Options = given('profile', 'service', 'scope', 'quirks', 'maxLength');
  return success({ options, ...given('event', 'api', 'message', 'attributes') });
}

const wrong = (member: string, wanted: string): Diagnostic =>
  codes.malformedInput.at(spanOf(0, 0), member, wanted);
