import type { Diagnostic } from '@sluice/core';
import type { Expression, Filter } from '../ast.ts';
import { codes } from '../codes.ts';
import { conjuncts } from '../order.ts';
import { namesIn } from '../symbols/names.ts';
import { type Checking, replacing } from './checking.ts';
import { quoted, unknownIn } from './reads.ts';
import { type ClosedTable, nearest } from './symbol-table.ts';

/** A filter after `stats`: on its columns, on the events before it, or on both, part by part. */
export function* checkFilter(
  { condition }: Filter,
  table: ClosedTable,
  { text, options }: Checking,
): Generator<Diagnostic> {
  const { barrier } = table;
  for (const part of conjuncts(condition)) {
    const unknown = unknownIn(part, table, text).filter((one) => one.kind === 'path');
    const [first] = unknown;
    if (first === undefined) continue;
    const isHoisted = options.mode !== 'strict' && barrier === 'stats';
    const known = namesIn(part).filter((path) => !unknown.includes(path));
    if (isHoisted && known.length === 0) {
      yield hoisted(
        part,
        unknown.map(({ name }) => name),
        table,
      );
    } else if (isHoisted) {
      yield codes.mixedFilter.at(part.span, first.name, known[0]!.name);
    } else {
      const meant = nearest(table, first.name);
      const fix = meant === undefined ? undefined : replacing(first.span, quoted(meant));
      yield codes.unknownSymbol.at({ span: first.span, fix }, first.name, barrier, meant);
    }
  }
}

function hoisted(part: Expression, names: readonly string[], table: ClosedTable): Diagnostic {
  const list = [...new Set(names)].map((name) => `\`${name}\``).join(', ');
  const meant = names.length === 1 ? nearest(table, names[0]!) : undefined;
  const hint =
    meant === undefined ? undefined : `did you mean \`${meant}\`, which \`stats\` gives?`;
  return codes.hoistedFilter.at({ span: part.span, hint }, list, table.barrier);
}
