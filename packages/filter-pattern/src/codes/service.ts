/** The service's own words, where more than one fault shares them. */
export const service = {
  brace: "If a filter pattern starts with '{' it must end with '}'",
  term: (term: string) => `Invalid character(s) in term '${term}'`,
  /** Of the calls that are about metric filters. */
  metricPattern: 'Invalid metric filter pattern',
  /** Of the others. */
  pattern: 'Invalid filter pattern',
};
