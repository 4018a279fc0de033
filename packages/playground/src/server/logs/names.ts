import type { MemberReader, Pattern } from './member-reader.ts';
import { invalid, refusal } from './refused.ts';

const groupPattern: Pattern = {
  expression: /^[.\-_/#A-Za-z0-9]+$/,
  text: '[\\.\\-_/#A-Za-z0-9]+',
};
const streamPattern: Pattern = { expression: /^[^:*]*$/, text: '[^:*]*' };

const longest = 512;

/** A log group that a call makes or means; the service says in its own way that one is too long. */
export function readGroupName(reader: MemberReader): string {
  const name = reader.requiredText('logGroupName', { min: 1, pattern: groupPattern });
  return notTooLong(name);
}

export function readStreamName(reader: MemberReader): string {
  return notTooLong(reader.requiredText('logStreamName', { min: 1, pattern: streamPattern }));
}

function notTooLong(name: string): string {
  if (name.length <= longest) return name;
  throw invalid(
    `Invalid LogGroup or LogStream, both must have length less than or equal to ${longest}.`,
  );
}

/** The log group of a call that takes its name or its ARN. */
export function readGroup(reader: MemberReader): string {
  const name = reader.text('logGroupName', { min: 1, max: longest, pattern: groupPattern });
  const identifier = readIdentifier(reader.text('logGroupIdentifier', identifierRules));
  if (name !== undefined && identifier !== undefined) {
    throw refusal(
      'ValidationException',
      'LogGroup name and LogGroup ARN are mutually exclusive parameters.',
    );
  }
  return name ?? identifier ?? reader.requiredText('logGroupName');
}

const identifierRules = {
  min: 1,
  max: 2048,
  pattern: { expression: /^[\w#+=/:,.@-]*$/, text: '[\\w#+=/:,.@-]*' },
};

/** The name in an ARN, which may end with `:*`; a name is one itself. */
export function readIdentifier(identifier: string): string;
export function readIdentifier(identifier: string | undefined): string | undefined;
export function readIdentifier(identifier: string | undefined): string | undefined {
  const [, name] = /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:([^:]*)/.exec(identifier ?? '') ?? [];
  return name ?? identifier;
}
