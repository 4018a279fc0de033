import type { Diagnostic, Fix } from '@sluice/core';
import type { Key, Label, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { quoteName } from '../quoting.ts';
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
  const { end } = (schema.at(-1) ?? namespace).span;
  const added = ({ name, quoted }: Label): Fix => ({
    title: 'add it to the schema',
    edits: [{ span: { start: end, end }, text: `, ${quoted ? quoteName(name) : name}` }],
  });
  return [
    ...repeated,
    ...(schema.length === 0 ? [codes.dimensionless.at(span, namespace.name)] : []),
    ...where.flatMap(({ key, operator, span: whole }) =>
      isOutside(key)
        ? [codes.whereOutsideSchema.at({ span: whole, fix: added(key) }, key.name, operator)]
        : [],
    ),
    ...groupBy
      .filter(isOutside)
      .map((key) => codes.groupOutsideSchema.at({ span: key.span, fix: added(key) }, key.name)),
  ];
}

function twice<T extends { readonly span: Diagnostic['span'] }>(
  items: readonly T[],
  nameOf: (item: T) => string,
): Diagnostic[] {
  const seen = new Set<string>();
  let before = 0;
  return items.flatMap((item) => {
    const name = nameOf(item);
    const edits = [{ span: { start: before, end: item.span.end }, text: '' }];
    before = item.span.end;
    if (seen.has(name)) {
      return [codes.repeatedKey.at({ span: item.span, fix: { title: 'remove it', edits } }, name)];
    }
    seen.add(name);
    return [];
  });
}
