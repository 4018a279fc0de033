import { type Diagnostic, suggest } from '@sluice/core';
import type { Pattern } from '../ast.ts';
import { codes } from '../codes.ts';
import { dialectOf } from '../dialect.ts';
import type { Options } from '../options.ts';
import type { Leaf } from '../walk-pattern.ts';
import { envelope } from './envelope.ts';

/** Fields whose names look like something else. */
export function adviseNames(
  pattern: Pattern,
  leaves: readonly Leaf[],
  options: Options,
): readonly Diagnostic[] {
  const { operators } = dialectOf(options);
  const mistaken = leaves.filter(
    ({ field, path }) => operators.has(field.name) && path !== field.name,
  );
  return [
    ...mistaken.map(({ field }) => codes.operatorAsField.at(field.nameSpan, field.name)),
    ...((options.profile ?? 'eventbridge') === 'eventbridge' ? adviseEnvelope(pattern) : []),
  ];
}

function adviseEnvelope(pattern: Pattern): readonly Diagnostic[] {
  return pattern.root.entries.flatMap((entry) => {
    if (entry.kind === 'or') return [];
    const [top = ''] = entry.name.split('.');
    if (envelope.has(top)) return [];
    return codes.notInEnvelope.at(entry.nameSpan, entry.name, suggest(top, envelope));
  });
}
