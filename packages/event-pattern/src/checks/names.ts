import { type Diagnostic, suggest } from '@sluice/core';
import type { Pattern } from '../ast.ts';
import { codes } from '../codes.ts';
import { dialectOf } from '../dialect.ts';
import type { Options } from '../options.ts';
import { renaming } from '../rewriting.ts';
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
    ...mistaken.map(sayMistaken),
    ...((options.profile ?? 'eventbridge') === 'eventbridge' ? adviseEnvelope(pattern) : []),
  ];
}

/** Operators that are words which events have for names too. */
const words: ReadonlySet<string> = new Set(['prefix', 'suffix', 'cidr', 'wildcard', 'exactly']);

function sayMistaken({ field, path }: Leaf): Diagnostic {
  const parent = path.slice(0, -field.name.length - 1);
  const plain = words.has(field.name) && !(envelope.has(parent) && parent !== 'detail');
  return (plain ? codes.wordAsField : codes.operatorAsField).at(field.nameSpan, field.name);
}

function adviseEnvelope(pattern: Pattern): readonly Diagnostic[] {
  return pattern.root.entries.flatMap((entry) => {
    if (entry.kind === 'or') return [];
    const [top = ''] = entry.name.split('.');
    if (envelope.has(top)) return [];
    const similar = similarTo(top);
    const fix = similar && entry.name === top ? renaming(entry.nameSpan, similar) : undefined;
    return codes.notInEnvelope.at({ span: entry.nameSpan, fix }, entry.name, similar);
  });
}

/** A name of the envelope that may well be meant: short names are near to too many words. */
function similarTo(name: string): string | undefined {
  const similar = suggest(name, envelope);
  if (similar === undefined) return undefined;
  const [given, meant] = [plainly(name), plainly(similar)];
  const typo = given.length > 4 && given[0] === meant[0];
  return typo || given === meant ? similar : undefined;
}

const plainly = (name: string) => name.toLowerCase().replace(/[-_]/g, '');
