import { type Diagnostic, isError } from '@sluice/core';
import { eventPattern } from 'sluice';
import type { Reply } from '../task.ts';
import { fault, notSerializable } from './fault.ts';
import { locationOf } from './location.ts';
import { absent, membersOf, notText, violated } from './members.ts';

/** EventBridge's `TestEventPattern`. */
export function testEventPattern(body: unknown): Reply {
  const members = membersOf(body);
  if (members === undefined) return notSerializable();
  const { EventPattern: pattern, Event: event } = members;
  const unreadable = notText(pattern) ?? notText(event);
  if (unreadable !== undefined) return notSerializable(unreadable);
  if (typeof pattern !== 'string' || typeof event !== 'string') {
    const missing = [
      ...(typeof pattern === 'string' ? [] : [absent('eventPattern')]),
      ...(typeof event === 'string' ? [] : [absent('event')]),
    ];
    return fault(400, 'ValidationException', violated(missing));
  }
  const outcome = eventPattern.answer(pattern, { event, api: 'TestEventPattern' });
  if (outcome.ok) return { status: 200, body: { Result: outcome.value['matches'] } };
  return refusal(pattern, outcome.diagnostics.find(isError)!);
}

function refusal(pattern: string, error: Diagnostic): Reply {
  if (/^[A-Z]+5/.test(error.code)) {
    return fault(400, 'ValidationException', error.awsMessage ?? 'Parameter Event is not valid.');
  }
  // AWS: an empty list under an operator of `anything-but` breaks the service itself.
  if (error.code === eventPattern.codes.anythingButEmptyList.code) {
    return fault(500, 'InternalFailure');
  }
  const said = `${error.awsMessage ?? error.message}${locationOf(pattern, error)}`;
  return fault(400, 'InvalidEventPatternException', `Event pattern is not valid. Reason: ${said}`);
}
