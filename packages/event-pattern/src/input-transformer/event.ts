import { failure, type Outcome, success } from '@sluice/core';
import { describeFault, type JsonObject, readJson } from '@sluice/syntax';
import { codes } from './codes.ts';
import { eventOf, type TransformerInput } from './delivery.ts';

const nowhere = { start: 0, end: 0 };

/** Reads the event of an input; anything but a JSON object is refused. */
export function readEvent(input: TransformerInput): Outcome<JsonObject> {
  const event: unknown = eventOf(input);
  if (typeof event !== 'string') return failure([codes.noEvent.at(nowhere)]);
  const { value, faults } = readJson(event);
  if (faults[0] !== undefined) {
    const { message, hint } = describeFault(faults[0]);
    return failure([codes.badEvent.at(nowhere, message, hint)]);
  }
  if (value?.kind !== 'object') return failure([codes.eventNoObject.at(nowhere)]);
  return success(value);
}
