import type { Comparison, Query, Source } from '../ast.ts';
import { type AggregateName, functionNamed, keyName } from '../words.ts';

export const shown = (text: string): string => `\`${text}\``;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const aggregates: Readonly<Record<AggregateName, string>> = {
  AVG: 'average',
  COUNT: 'number of samples',
  MAX: 'maximum',
  MIN: 'minimum',
  SUM: 'sum',
};

/** `ORDER BY COUNT()` looks at points, not at samples. */
const orders: Readonly<Record<AggregateName, string>> = {
  ...aggregates,
  COUNT: 'number of points',
};

export function selectPhrase({ select }: Query): string {
  const name = functionNamed(select.function.name);
  return `the ${name === undefined ? shown(select.function.name) : aggregates[name]} of ${shown(select.metric.name)}`;
}

export function sourcePhrase({ namespace, schema }: Source): string {
  const start = `the namespace is ${shown(namespace.name)}`;
  if (schema === undefined) return `${start} with any labels`;
  const names = [...new Set(schema.map(({ name }) => shown(name)))];
  if (names.length === 0) return `${start} without labels`;
  if (names.length === 1) return `${start} with ${names[0]} as the only label`;
  return `${start} with exactly the labels ${listed(names)}`;
}

export function comparisonPhrase({ key, operator, value }: Comparison): string {
  const wanted =
    value.kind === 'current-account'
      ? 'the account that asks'
      : shown(value.kind === 'identifier' ? value.name : value.text);
  if (operator === '=') return `${shown(keyName(key))} is ${wanted}`;
  // Every metric has an account.
  const absent = key.kind === 'account' ? '' : 'absent or ';
  return `${shown(keyName(key))} is ${absent}not ${wanted}`;
}

export const groupPhrase = ({ groupBy }: Query): string =>
  `one series for each ${listed(groupBy.map((key) => shown(keyName(key))))}; metrics without ${groupBy.length === 1 ? 'it' : 'one of them'} are called \`Other\``;

export function orderPhrase({ orderBy }: Query): string {
  const name = functionNamed(orderBy?.function.name ?? '') ?? 'AVG';
  return `ordered by the ${orders[name]} of each series, ${orderBy?.direction === 'DESC' ? 'highest' : 'lowest'} first`;
}

export const limitPhrase = ({ limit }: Query): string =>
  limit?.count === 1 ? 'only the first of them' : `only the first ${limit?.count} of them`;
