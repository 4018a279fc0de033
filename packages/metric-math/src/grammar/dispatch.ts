/** Whether a text is a query of Metrics Insights: an id can be called `select`, too. */
export const isSql = (text: string): boolean =>
  /^\s*SELECT\b(?!\s*\()/.test(text) || /^\s*select\s+(?!and\b|or\b)[a-z_]\w*\s*\(/i.test(text);

/** Whether a query of Metrics Insights gives a series for each of its groups. */
export const isGrouped = (sql: string): boolean => /\bGROUP\s+BY\b/i.test(sql);
