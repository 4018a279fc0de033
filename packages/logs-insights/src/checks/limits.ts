import type { Diagnostic, Span } from '@sluice/core';
import type { Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { replacing, wordSpan } from './checking.ts';

/** Characters (UTF-16 units) of a query. */
export const longestQuery = 10_000;
const mostStats = 10;
const mostRows = 100_000;
const mostParameters = 20;

/** What the service takes at most. */
export function* checkLimits(query: Query): Generator<Diagnostic> {
  const { commands } = query;
  const stats = commands.filter(({ kind }) => kind === 'stats');
  if (stats.length > mostStats) yield codes.tooManyStats.at(wordSpan(stats[mostStats]!), mostStats);
  for (const command of commands) {
    if (command.kind === 'limit') yield* checkRows(command.count, command.countSpan);
    if (command.kind === 'saved-query' && command.arguments.length > mostParameters) {
      const { span } = command.arguments[mostParameters]!;
      yield codes.tooMany.at(span, command.arguments.length, 'parameters', mostParameters);
    }
  }
}

function* checkRows(count: number, span: Span): Generator<Diagnostic> {
  if (!Number.isInteger(count) || (count >= 1 && count <= mostRows)) return;
  const fix = replacing(span, String(count < 1 ? 1 : mostRows));
  yield codes.rowLimit.at({ span, ...(count > mostRows && { fix }) }, String(count));
}
