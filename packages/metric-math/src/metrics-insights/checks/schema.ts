import type { Diagnostic } from '@sluice/core';
import type { Key, Label, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { functionNamed, keyName } from '../words.ts';

/** Labels that a schema leaves no room for, and what stands in a list twice. */
export function adviseSchema({ select, from, where, groupBy }: Query): Diagnostic[] {
  const { schema, namespace, span } = from;
  const repeated = [...twice(schema ?? [], ({ name }) => name), ...twice<Key>(groupBy, keyName)];
  if (schema === undefined) {
    const name = functionNamed(select.function.name);
    const isMixed =
      (name === 'SUM' || name === 'COUNT') && where.length === 0 && groupBy.length === 0;
    const mixed = `${name}(${select.metric.name})`;
    return isMixed ? [...repeated, codes.mixedDimensions.at(select.span, mixed)] : repeated;
  }
  const known = schema.map(({ name }) => name);
  const isOutside = (key: Key): key is Label => key.kind === 'label' && !known.includes(key.name);
  return [
    ...repeated,
    ...(schema.length === 0 ? [codes.dimensionless.at(span, namespace.name)] : []),
    ...where.flatMap(({ key, operator, span: whole }) =>
      isOutside(key) ? [codes.whereOutsideSchema.at(whole, key.name, operator)] : [],
    ),
    ...groupBy.filter(isOutside).map((key) => codes.groupOutsideSchema.at(key.span, key.name)),
  ];
}

function twice<T extends { readonly span: Diagnostic['span'] }>(
  items: readonly T[],
  nameOf: (item: T) => string,
): Diagnostic[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const name = nameOf(item);
    if (seen.has(name)) return [codes.repeatedKey.at(item.span, name)];
    seen.add(name);
    return [];
  });
}
