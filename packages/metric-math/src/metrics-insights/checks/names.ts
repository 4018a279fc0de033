import { type Diagnostic, suggest } from '@sluice/core';
import type { FunctionName, Identifier, Key, Label, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { quoteName } from '../quoting.ts';
import { isReserved } from '../reserved-words.ts';
import { functionNamed, functions } from '../words.ts';

/** Functions that there are not, and names that need quotes. */
export function checkNames(query: Query): Diagnostic[] {
  const { select, orderBy } = query;
  return [
    ...unknown(select.function, codes.unknownFunction.at),
    ...namesOf(query).flatMap(reserved),
    ...(orderBy === undefined ? [] : unknown(orderBy.function, codes.unknownOrder.at)),
  ];
}

/** Names by other languages, or by the statistics of the same service. */
const meant: Readonly<Record<string, string>> = {
  AVERAGE: 'AVG',
  MEAN: 'AVG',
  MAXIMUM: 'MAX',
  MINIMUM: 'MIN',
  TOTAL: 'SUM',
  SAMPLECOUNT: 'COUNT',
};

function unknown(
  { name, span }: FunctionName,
  at: typeof codes.unknownFunction.at | typeof codes.unknownOrder.at,
): Diagnostic[] {
  if (functionNamed(name) !== undefined) return [];
  const upper = name.toUpperCase();
  const near = Object.hasOwn(meant, upper) ? meant[upper] : likeOf(upper);
  if (near === undefined) return [at(span, name, `use one of ${functions.join(', ')}`)];
  const fix = { title: `write \`${near}\``, edits: [{ span, text: near }] };
  return [at({ span, fix }, name, `did you mean \`${near}\`?`)];
}

/** Names are short: what is but a little alike may be something else (`MEDIAN` is no `MIN`). */
function likeOf(name: string): string | undefined {
  const near = suggest(name, functions);
  return near !== undefined && Math.abs(near.length - name.length) < 3 ? near : undefined;
}

function reserved({ name, quoted, span }: Identifier | Label): Diagnostic[] {
  if (quoted || !isReserved(name)) return [];
  const fix = { title: 'put it in double quotes', edits: [{ span, text: quoteName(name) }] };
  return [codes.reservedWord.at({ span, fix }, name)];
}

/** The names of a query that may stand without quotes, in order. */
export function namesOf({ select, from, where, groupBy }: Query): (Identifier | Label)[] {
  const keys: Key[] = [...where.map(({ key }) => key), ...groupBy];
  return [
    select.metric,
    from.namespace,
    ...(from.schema ?? []),
    ...keys.filter((key) => key.kind === 'label'),
  ];
}
