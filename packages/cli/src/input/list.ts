/** The list of events that an object holds. */
export interface List {
  readonly name: string;
  /** False for the service's own test messages. */
  readonly isData: boolean;
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
  return { name, isData: !(name === 'logEvents' && isControl) };
}

/** Enough for a name and the blanks after it. */
const reach = 100;

const headLength = 4096;
