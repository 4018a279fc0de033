import type { Diagnostic, Fix, Place, Span } from '@sluice/core';
import type { Comparison, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { quoteName } from '../quoting.ts';
import { isDocumentedReserved } from '../reserved-words.ts';
import { keyName } from '../words.ts';
import { namesOf } from './names.ts';

/** What is accepted, and probably not meant. */
export const advise = (query: Query): Diagnostic[] => [
  ...adviseNames(query),
  ...adviseSeries(query),
  ...query.where.flatMap(adviseAccount),
  ...contradictions(query.where),
  ...customTags(query),
];

const inQuotes = (span: Span, name: string): Fix => ({
  title: 'put it in double quotes',
  edits: [{ span, text: quoteName(name) }],
});

const adviseNames = (query: Query): Diagnostic[] =>
  namesOf(query).flatMap(({ name, quoted, span }) => {
    if (quoted) return [];
    const place = { span, fix: inQuotes(span, name) };
    if (isDocumentedReserved(name)) return [codes.documentedWord.at(place, name)];
    return /^\d/.test(name) ? [codes.leadingDigit.at(place, name)] : [];
  });

const removable = (span: Span): Place => ({
  span,
  fix: { title: 'remove it', edits: [{ span, text: '' }] },
});

/** `ORDER BY` and `LIMIT` speak of several series. */
function adviseSeries({ groupBy, orderBy, limit }: Query): Diagnostic[] {
  const said: Diagnostic[] = [];
  if (groupBy.length === 0) {
    if (orderBy !== undefined) said.push(codes.orderOfOne.at(removable(orderBy.span)));
    if (limit !== undefined) said.push(codes.limitOfOne.at(removable(limit.span)));
    return said;
  }
  if (limit === undefined) return said;
  const most = { title: 'write `LIMIT 500`', edits: [{ span: limit.span, text: 'LIMIT 500' }] };
  if (limit.count > 500) {
    said.push(codes.limitTooHigh.at({ span: limit.span, fix: most }, limit.count));
  }
  if (limit.count <= 500 && orderBy === undefined) said.push(codes.limitUnordered.at(limit.span));
  return said;
}

function adviseAccount({ key, value }: Comparison): Diagnostic[] {
  if (key.kind !== 'account') {
    return value.kind === 'current-account'
      ? [codes.accountOfLabel.at(value.span, keyName(key))]
      : [];
  }
  const isText = value.kind === 'text' || value.kind === 'digits';
  return isText && !/^\d{12}$/.test(value.text) ? [codes.account.at(value.span, value.text)] : [];
}

function contradictions(where: readonly Comparison[]): Diagnostic[] {
  const wanted = new Map<string, string>();
  return where.flatMap(({ key, operator, value, span }) => {
    if (operator !== '=' || value.kind !== 'text') return [];
    const name = keyName(key);
    const first = wanted.get(name) ?? value.text;
    wanted.set(name, first);
    return first === value.text ? [] : [codes.contradiction.at(span, name, first, value.text)];
  });
}

/** Only resources of AWS have tags; their namespaces begin alike. */
function customTags({ from, where, groupBy }: Query): Diagnostic[] {
  if (from.namespace.name.startsWith('AWS/')) return [];
  return [...where.map(({ key }) => key), ...groupBy].flatMap((key) =>
    key.kind === 'tag' ? [codes.customTag.at(key.span, keyName(key))] : [],
  );
}
