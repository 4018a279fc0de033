/** Every event of a bus has these, as strings. */
export const envelopeTexts: ReadonlySet<string> = new Set([
  ...['version', 'id', 'detail-type', 'source', 'account', 'time', 'region'],
]);

/** The fields at the top of an event of a bus. */
export const envelope: ReadonlySet<string> = new Set([
  ...envelopeTexts,
  ...['resources', 'detail', 'replay-name'],
]);
