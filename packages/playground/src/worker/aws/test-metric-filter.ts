import { isError } from '@sluice/core';
import { filterPattern } from 'sluice';
import type { Reply } from '../task.ts';
import { fault, notSerializable } from './fault.ts';
import { absent, membersOf, notText, type Violation, violated } from './members.ts';

/** CloudWatch Logs' `TestMetricFilter`. Event numbers count from 1, as the service's do. */
export function testMetricFilter(body: unknown): Reply {
  const members = membersOf(body);
  if (members === undefined) return notSerializable();
  const { filterPattern: pattern, logEventMessages: messages } = members;
  const unreadable = notText(pattern) ?? notTexts(messages);
  if (unreadable !== undefined) return notSerializable(unreadable);
  const violations = checkMembers(pattern as Given<string>, messages as Given<readonly string[]>);
  if (violations.length > 0) return refused(violated(violations));
  return matchAll(pattern as string, messages as readonly string[]);
}

type Given<T> = T | null | undefined;

const most = { pattern: 1024, messages: 50 };

const refused = (message: string) => fault(400, 'InvalidParameterException', message);

function notTexts(values: unknown): string | undefined {
  if (values === undefined || values === null) return undefined;
  if (!Array.isArray(values)) return 'Expected list or null';
  return values.map(notText).find((said) => said !== undefined);
}

function checkMembers(pattern: Given<string>, messages: Given<readonly string[]>): Violation[] {
  return [...checkPattern(pattern), ...checkMessages(messages)];
}

function checkPattern(pattern: Given<string>): Violation[] {
  if (typeof pattern !== 'string') return [absent('filterPattern')];
  if (pattern.length <= most.pattern) return [];
  const constraint = `Member must have length less than or equal to ${most.pattern}`;
  return [{ member: 'filterPattern', value: pattern, constraint }];
}

function checkMessages(messages: Given<readonly string[]>): Violation[] {
  const member = 'logEventMessages';
  if (!messages) return [absent(member)];
  const value = `[${messages.join(', ')}]`;
  const length = (bound: string) => `Member must have length ${bound}`;
  if (messages.length === 0) {
    return [{ member, value, constraint: length('greater than or equal to 1') }];
  }
  if (messages.length > most.messages) {
    return [{ member, value, constraint: length(`less than or equal to ${most.messages}`) }];
  }
  if (messages.every((message) => message)) return [];
  const each = `Member must satisfy constraint: [${length('greater than or equal to 1')}]`;
  return [{ member, value, constraint: each }];
}

function matchAll(pattern: string, messages: readonly string[]): Reply {
  const compiled = filterPattern.compile(pattern);
  if (!compiled.ok) {
    const error = compiled.diagnostics.find(isError)!;
    return refused(error.awsMessage ?? error.message);
  }
  const matches = messages.flatMap((eventMessage, i) => {
    const extractedValues = compiled.value.extract(eventMessage);
    return extractedValues ? [{ eventNumber: i + 1, eventMessage, extractedValues }] : [];
  });
  return { status: 200, body: { matches } };
}
