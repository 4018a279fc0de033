import { type Answer, failure, type Outcome, success } from '@sluice/core';
import { codes } from './codes.ts';
import { evaluatePattern } from './evaluate.ts';
import { optionsIn } from './options.ts';
import { validate } from './validate.ts';

/** `{message}` and options in, `{matches, extracted?}` out. */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given = typeof input === 'object' && input !== null ? input : {};
  const options = optionsIn(given);
  const validated = validate(text, options);
  if (!validated.ok) return failure(validated.diagnostics);
  const message: unknown = Reflect.get(given, 'message');
  if (typeof message !== 'string') {
    const fault = codes.message.at({ start: 0, end: text.length }, describe(message));
    return failure([...validated.diagnostics, fault]);
  }
  return success({ ...evaluatePattern(validated.value, message, options) }, validated.diagnostics);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return '`null`';
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}
