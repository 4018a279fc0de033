/** The envelope as the service writes it: keys in this order, `detail-type` renamed, no detail. */
export const envelopeKeys: readonly (readonly [written: string, key: string])[] = [
  ['id', 'id'],
  ['account', 'account'],
  ['detailType', 'detail-type'],
  ['time', 'time'],
  ['source', 'source'],
  ['region', 'region'],
  ['resources', 'resources'],
  ['version', 'version'],
];

/** The fields that pipes decode when they hold JSON text. */
export const encodedKeys: ReadonlySet<string> = new Set(['body', 'data', 'key', 'value']);

/** Milliseconds since 1970, as the envelope gives the time; nothing when it is no time. */
export function epochOf(time: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(time))
    return undefined;
  const epoch = Date.parse(time);
  return Number.isNaN(epoch) ? undefined : epoch;
}
