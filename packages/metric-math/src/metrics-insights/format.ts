import { chain, type Outcome, success } from '@sluice/core';
import type { Comparison, Identifier, Key, Label, Query, Tag } from './ast.ts';
import type { InsightsOptions } from './options.ts';
import { parse } from './parse.ts';
import { quoteName, quoteValue } from './quoting.ts';
import { isDocumentedReserved, isReserved } from './reserved-words.ts';
import { functionNamed } from './words.ts';

/** The canonical text: keywords and functions in capitals, quotes around names that need them. */
export const format = (text: string, options: InsightsOptions = {}): Outcome<string> =>
  chain(parse(text, options), (query) => success(formatQuery(query)));

export function formatQuery({ select, from, where, groupBy, orderBy, limit }: Query): string {
  const name = formatFunction(select.function);
  return [
    `SELECT ${name}(${formatName(select.metric)})`,
    `FROM ${formatSource(from)}`,
    ...(where.length === 0 ? [] : [`WHERE ${where.map(formatComparison).join(' AND ')}`]),
    ...(groupBy.length === 0 ? [] : [`GROUP BY ${groupBy.map(formatKey).join(', ')}`]),
    ...(orderBy === undefined
      ? []
      : [
          `ORDER BY ${formatFunction(orderBy.function)}()${orderBy.direction === undefined ? '' : ` ${orderBy.direction}`}`,
        ]),
    ...(limit === undefined ? [] : [`LIMIT ${limit.count}`]),
  ].join(' ');
}

/** A function that there is not stays as it was written. */
const formatFunction = ({ name }: Query['select']['function']): string =>
  functionNamed(name) ?? name;

const formatSource = ({ namespace, schema }: Query['from']): string =>
  schema === undefined
    ? formatName(namespace)
    : `SCHEMA(${[namespace, ...schema].map(formatName).join(', ')})`;

/** What is refused without quotes stays refused: `format` mends nothing. */
const formatName = ({ name, quoted }: Identifier | Label | Tag): string => {
  if (!quoted) return name;
  return needsQuotes(name) ? quoteName(name) : name;
};

const needsQuotes = (name: string): boolean =>
  !/^[A-Za-z_]\w*$/.test(name) || isReserved(name) || isDocumentedReserved(name) || isKeyword(name);

const isKeyword = (name: string): boolean =>
  /^(?:select|from|schema|where|and|group|order|by|asc|desc|limit)$/i.test(name);

function formatKey(key: Key): string {
  if (key.kind === 'account') return 'AWS.AccountId';
  return key.kind === 'tag' ? `tag.${formatName(key)}` : formatName(key);
}

function formatComparison({ key, operator, value }: Comparison): string {
  return `${formatKey(key)} ${operator} ${formatValue(value)}`;
}

function formatValue(value: Comparison['value']): string {
  switch (value.kind) {
    case 'text':
      return quoteValue(value.text);
    case 'digits':
      return value.text;
    case 'current-account':
      return 'CURRENT_ACCOUNT_ID()';
    case 'identifier':
      return formatName(value);
  }
}
