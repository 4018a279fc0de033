import type { Diagnostic } from '@sluice/core';
import type { Expression, Limit, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { conjuncts } from '../order.ts';
import { namesIn } from '../symbols/names.ts';
import type { Checking } from './checking.ts';

/** What a query reads, and is paid for, although it need not. */
export function* adviseScan(
  query: Query,
  depth: number,
  checking: Checking,
): Generator<Diagnostic> {
  yield* adviseIndexes(query, checking);
  if (depth === 0) yield* adviseLimit(query);
}

/** A few events of any: nothing is filtered, ordered or counted. */
function* adviseLimit({ commands }: Query): Generator<Diagnostic> {
  const isPlain = commands.every(({ kind }) => plain.has(kind));
  const limit = commands.find((one): one is Limit => one.kind === 'limit');
  if (!isPlain || limit === undefined || limit.any || limit.keyword === 'tail') return;
  const at = { start: limit.countSpan.start, end: limit.countSpan.start };
  const fix = { title: 'write `limit any`', edits: [{ span: at, text: 'any ' }] };
  yield codes.limitCost.at({ span: limit.span, fix });
}

const plain: ReadonlySet<string> = new Set([
  'source',
  'fields',
  'display',
  'parse-glob',
  'parse-regex',
  'parse-format',
  'json',
  'limit',
]);

/** AWS: these have an index in every log group of the standard class. */
const defaultIndexes = [
  '@logStream',
  '@aws.region',
  '@aws.account',
  '@source.log',
  '@data_source_name',
  '@data_source_type',
  '@data_format',
  'traceId',
];

/** Only equality finds its way through an index. */
function* adviseIndexes({ commands }: Query, { options }: Checking): Generator<Diagnostic> {
  const indexed = new Set([...defaultIndexes, ...(options.indexes ?? [])]);
  for (const command of commands) {
    if (command.kind !== 'filter') continue;
    const parts = conjuncts(command.condition);
    const used = new Set(parts.flatMap((part) => namesUsed(part)));
    for (const part of parts) {
      const read = namesIn(part).find(({ name }) => indexed.has(name) && !used.has(name));
      if (read !== undefined) yield codes.unindexedFilter.at(part.span, read.name);
    }
  }
}

/** The field that a condition finds by equality with values. */
function namesUsed(part: Expression): readonly string[] {
  if (part.kind === 'compare' && part.operator === '=') {
    return [part.left, part.right].flatMap((side) => (side.kind === 'path' ? [side.name] : []));
  }
  if (part.kind === 'in' && !part.negated && part.operand.kind === 'path') {
    return [part.operand.name];
  }
  return part.kind === 'or' ? part.operands.flatMap(namesUsed) : [];
}
