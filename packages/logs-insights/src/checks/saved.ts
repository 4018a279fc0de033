import type { Diagnostic } from '@sluice/core';
import type { Query, SavedQuery } from '../ast.ts';
import { codes } from '../codes.ts';
import { everyPart } from '../symbols/names.ts';

/** What saved queries are given, names of tables, and ranges of rows. */
export function* checkGiven({ commands }: Query): Generator<Diagnostic> {
  for (const command of commands) {
    if (command.kind === 'saved-query') yield* checkSaved(command);
    if (command.kind === 'autoregress' && command.lags !== undefined) {
      const [from, to] = command.lags;
      if (from > to) yield codes.lagOrder.at(command.span, from, to);
    }
    if (command.kind === 'lookup' && !/^(?:\w*)$/.test(command.table.name)) {
      yield codes.tableName.at(command.table.span, command.table.name);
    }
    const duration = durationIn(command);
    if (duration?.count === 0) yield codes.zeroDuration.at(duration.span, duration.lexeme);
  }
}

function durationIn(command: Query['commands'][number]) {
  if (command.kind === 'stats') return command.offset;
  if (command.kind === 'sessionize') return command.maxspan;
  return command.kind === 'log-compare' ? command.timeshift : undefined;
}

function* checkSaved({ arguments: given }: SavedQuery): Generator<Diagnostic> {
  const seen = new Set<string>();
  for (const { name, nameSpan, value } of given) {
    if (name === '') continue;
    if (!/^[A-Za-z_]\w*$/.test(name)) yield codes.parameterName.at(nameSpan, name);
    else if (seen.has(name)) yield codes.argumentTwice.at(nameSpan, name);
    seen.add(name);
    const isConstant = [...everyPart(value)].every(
      ({ kind }) => kind !== 'path' && kind !== 'call',
    );
    if (!isConstant) yield codes.argumentValue.at(value.span, name);
  }
}
