/** What others call the words of the service. */
const aliases: Readonly<Record<string, string>> = {
  '>': 'GreaterThanThreshold',
  '>=': 'GreaterThanOrEqualToThreshold',
  '<': 'LessThanThreshold',
  '<=': 'LessThanOrEqualToThreshold',
  avg: 'Average',
  mean: 'Average',
  min: 'Minimum',
  max: 'Maximum',
  count: 'SampleCount',
  total: 'Sum',
};

/** The word of the service for one that is usual elsewhere. */
export const aliasOf = (word: string): string | undefined =>
  Object.hasOwn(aliases, word.toLowerCase()) ? aliases[word.toLowerCase()] : undefined;
