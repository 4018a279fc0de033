/** What to write for a function of other languages: another function, or an expression. */
export type Instead = string | ((...given: readonly string[]) => string);

/** By upper-case names; the arguments of expressions are put in as they are needed. */
export const foreignFunctions: ReadonlyMap<string, Instead> = new Map<string, Instead>([
  ['AVERAGE', 'AVG'],
  ['MEAN', 'AVG'],
  ['MINIMUM', 'MIN'],
  ['MAXIMUM', 'MAX'],
  ['COUNT', 'DATAPOINT_COUNT'],
  ['SAMPLECOUNT', 'DATAPOINT_COUNT'],
  ['CEILING', 'CEIL'],
  ['CUMSUM', 'RUNNING_SUM'],
  ['DELTA', 'DIFF'],
  ['LN', 'LOG'],
  ['TIMESTAMP', 'EPOCH'],
  ['WEEKDAY', 'DAY'],
  ['ANOMALY_DETECTOR', 'ANOMALY_DETECTION_BAND'],
  ['NOT', (a) => `(${a} == 0)`],
  ['AND', (...all) => `(${all.join(' AND ')})`],
  ['OR', (...all) => `(${all.join(' OR ')})`],
  ['SQRT', (a) => `(${a} ^ 0.5)`],
  ['POW', (a, b) => `(${a} ^ ${b})`],
  ['POWER', (a, b) => `(${a} ^ ${b})`],
  ['EXP', (a) => `(2.718281828459045 ^ ${a})`],
  ['ROUND', (a) => `FLOOR(${a} + 0.5)`],
  ['MOD', (a, b) => `(${a} - ${b} * FLOOR(${a} / ${b}))`],
  ['COALESCE', (a, b) => `FILL(${a}, ${b})`],
  ['IFNULL', (a, b) => `FILL(${a}, ${b})`],
]);
