/** What other languages call it, and what to write here. */
export const foreignFunctions: ReadonlyMap<
  string,
  { readonly name?: string; readonly hint: string }
> = new Map([
  ['AVERAGE', { name: 'AVG', hint: 'did you mean `AVG`?' }],
  ['MEAN', { name: 'AVG', hint: 'did you mean `AVG`?' }],
  ['MINIMUM', { name: 'MIN', hint: 'did you mean `MIN`?' }],
  ['MAXIMUM', { name: 'MAX', hint: 'did you mean `MAX`?' }],
  ['COUNT', { name: 'DATAPOINT_COUNT', hint: 'did you mean `DATAPOINT_COUNT`?' }],
  ['SAMPLECOUNT', { name: 'DATAPOINT_COUNT', hint: 'did you mean `DATAPOINT_COUNT`?' }],
  ['LN', { name: 'LOG', hint: 'did you mean `LOG`?' }],
  ['WEEKDAY', { name: 'DAY', hint: 'did you mean `DAY`?' }],
  [
    'ANOMALY_DETECTOR',
    { name: 'ANOMALY_DETECTION_BAND', hint: 'did you mean `ANOMALY_DETECTION_BAND`?' },
  ],
  ['NOT', { hint: 'write `(m1 == 0)`' }],
  ['AND', { hint: 'write it between its operands' }],
  ['OR', { hint: 'write it between its operands' }],
  ['SQRT', { hint: 'write `m1 ^ 0.5`' }],
  ['POW', { hint: 'write `m1 ^ 2`' }],
  ['POWER', { hint: 'write `m1 ^ 2`' }],
  ['EXP', { hint: 'write `2.718281828459045 ^ m1`' }],
  ['ROUND', { hint: 'write `FLOOR(m1 + 0.5)`' }],
  ['MOD', { hint: 'write `m1 - 2 * FLOOR(m1 / 2)`' }],
  ['COALESCE', { hint: 'write `FILL(m1, 0)`' }],
  ['IFNULL', { hint: 'write `FILL(m1, 0)`' }],
]);
