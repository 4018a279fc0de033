/** A metric as a catalogue knows it: who it is, not what it measured. */
export interface Metric {
  /** What answers call it. */
  readonly key: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** The account it belongs to; the one that looks when absent. */
  readonly accountId?: string;
}

/** The metric in a JSON value, or what is wrong with it. */
export function readMetric(value: unknown): Metric | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no object';
  const member = (name: string): unknown =>
    Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  for (const name of ['key', 'namespace', 'metricName']) {
    if (typeof member(name) !== 'string') return `has no text as \`${name}\``;
  }
  const dimensions = member('dimensions') ?? {};
  if (typeof dimensions !== 'object' || Array.isArray(dimensions)) {
    return 'has `dimensions` that are no object';
  }
  const odd = Object.entries(dimensions).find(([, each]) => typeof each !== 'string');
  if (odd !== undefined) return `has a dimension \`${odd[0]}\` that is no text`;
  const accountId = member('accountId');
  if (accountId !== undefined && typeof accountId !== 'string') {
    return 'has an `accountId` that is no text';
  }
  return {
    key: String(member('key')),
    namespace: String(member('namespace')),
    metricName: String(member('metricName')),
    dimensions: dimensions as Metric['dimensions'],
    ...(accountId !== undefined && { accountId }),
  };
}
