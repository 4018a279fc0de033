/** Whether a text is a query of Metrics Insights: an id can be called `select`, too. */
export const isSql = (text: string): boolean =>
  /^\s*SELECT\b(?!\s*\()/.test(text) || /^\s*select\s+(?!and\b|or\b)[a-z_]\w*\s*\(/i.test(text);

/** Whether a query of Metrics Insights gives a series for each of its groups. */
export const isGrouped = (sql: string): boolean => /\bGROUP\s+BY\b/i.test(sql);

/** What to do about a character that no token begins with. */
export function hintFor(characters: string): string {
  const [first = ''] = characters;
  return hints[first] ?? 'leave it out';
}

const hints: Readonly<Record<string, string>> = {
  '?': 'write `IF(condition, then, else)`',
  ':': 'write `IF(condition, then, else)`',
  $: 'refer to a query by its id alone',
  '#': 'leave comments out',
  '{': "write searches as a text: `SEARCH('{AWS/EC2,InstanceId}', 'Average')`",
  '~': 'compare with `==` or `!=`',
};
