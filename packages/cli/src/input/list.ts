import type { Origin } from './event.ts';

/** The list of events that an object holds. */
export interface List {
  readonly name: string;
  /** False for the service's own test messages. */
  readonly isData: boolean;
  /** Where the events come from, as a subscription says it. */
  readonly origin?: Origin | undefined;
}

/**
 * The list that begins with the `[` at `at`, where it is one: `Records` (CloudTrail and others),
 * `logEvents` (subscriptions), `TraceSummaries` or `Traces` (answers of X-Ray). `start` is where its
 * object begins.
 */
export function listBefore(bytes: Buffer, start: number, at: number): List | undefined {
  const before = bytes.toString('latin1', Math.max(start, at - reach), at);
  const name = /(?<!\\)"(Records|logEvents|TraceSummaries|Traces)"\s*:\s*$/.exec(before)?.[1];
  if (name === undefined) return undefined;
  const head = bytes.toString('latin1', start, Math.min(at, start + headLength));
  const isControl = /"messageType"\s*:\s*"CONTROL_MESSAGE"/.test(head);
  const origin = name === 'logEvents' ? originIn(head) : undefined;
  return { name, isData: !(name === 'logEvents' && isControl), origin };
}

/** Names of groups and streams are of plain signs, without quotes or escapes. */
function originIn(head: string): Origin {
  const named = (key: string) => new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]*)"`).exec(head)?.[1];
  const [owner, group, logStream] = ['owner', 'logGroup', 'logStream'].map(named);
  const log = owner === undefined || group === undefined ? group : `${owner}:${group}`;
  return { ...(logStream !== undefined && { logStream }), ...(log !== undefined && { log }) };
}

/** Enough for a name and the blanks after it. */
const reach = 100;

const headLength = 4096;
