import { failure, type Outcome, type Span } from '@sluice/core';
import { describeFault, readJson, valueOf } from '@sluice/syntax';
import { codes } from './codes.ts';
import { readRequest } from './read-request.ts';
import type { Request } from './request.ts';

/** A request as a value or as the JSON text of one, by itself or as `request` of an object. */
export function requestIn(given: unknown, span: Span): Outcome<Request> {
  if (typeof given !== 'string') return readRequest(unwrapped(given), span);
  const { value, faults } = readJson(given);
  const [fault] = faults;
  if (fault !== undefined) {
    const { message, hint } = describeFault(fault);
    return failure([codes.requestJson.at(span, message, hint)]);
  }
  return readRequest(unwrapped(value && valueOf(value)), span);
}

const unwrapped = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && Object.hasOwn(found, 'request')
    ? Reflect.get(found, 'request')
    : found;
