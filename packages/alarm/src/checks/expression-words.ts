/** What can be told of an expression by its words alone; strings are left out. */

const withoutStrings = (expression: string) =>
  expression.replace(/'(?:\\.|[^'\\])*'|"[^"]*"/g, "''");

export const isBandExpression = (expression: string): boolean =>
  /^\s*ANOMALY_DETECTION_BAND\s*\(/.test(expression);

export const isSql = (expression: string): boolean => /^\s*SELECT\s/i.test(expression);

export const searches = (expression: string): boolean =>
  !isSql(expression) && /\bSEARCH\s*\(/.test(withoutStrings(expression));

/** Groups, in no order: a series for each. */
export const isUnorderedGroup = (expression: string): boolean => {
  const words = withoutStrings(expression);
  return isSql(expression) && /\bGROUP\s+BY\b/i.test(words) && !/\bORDER\s+BY\b/i.test(words);
};

/** The names of functions that are called. */
export const calls = (expression: string): readonly string[] =>
  isSql(expression)
    ? []
    : [...withoutStrings(expression).matchAll(/\b([A-Z_]+)\s*\(/g)].map((found) => found[1]!);

/** The ids that are spoken of, with their places; not those in strings. */
export function references(expression: string): readonly { id: string; start: number }[] {
  if (isSql(expression)) return [];
  return [
    ...expression.matchAll(/'(?:\\.|[^'\\])*'|"[^"]*"|\b([a-z][A-Za-z0-9_]*)\b(?!\s*\()/g),
  ].flatMap(({ 1: id, index }) => (id === undefined ? [] : [{ id, start: index }]));
}
