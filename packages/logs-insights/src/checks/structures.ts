import type { Diagnostic } from '@sluice/core';
import type { Command, Expression, Path } from '../ast.ts';
import { codes } from '../codes.ts';
import { functionOf } from '../functions/index.ts';
import { everyPart } from '../symbols/names.ts';
import { type Checking, wordOf, wordsAt } from './checking.ts';
import type { SymbolTable } from './symbol-table.ts';
import { typeOf } from './symbols.ts';

/** Maps and lists are refused where rows are ordered, grouped or counted. */
export function* checkStructures(
  command: Command,
  table: SymbolTable,
  { text }: Checking,
): Generator<Diagnostic> {
  for (const expression of plainOnly(command)) {
    const type = typeOf(expression, table);
    if (type !== 'structure' && type !== 'list' && type !== 'map') continue;
    const what = type === 'structure' ? 'map or a list' : type;
    yield codes.structured.at(
      expression.span,
      wordsAt(text, expression.span),
      what,
      wordOf(command),
    );
  }
}

function plainOnly(command: Command): readonly (Expression | Path)[] {
  switch (command.kind) {
    case 'sort':
      return command.keys.map(({ expression }) => expression);
    case 'dedup':
      return command.keys;
    case 'pattern':
      return [command.expression];
    case 'stats':
      return [
        ...command.items.flatMap(({ expression }) => aggregated(expression)),
        ...command.by.map(({ expression }) => expression),
      ];
    default:
      return [];
  }
}

/** What the aggregates of an expression are given. */
const aggregated = (expression: Expression): readonly Expression[] =>
  [...everyPart(expression)].flatMap((part) =>
    part.kind === 'call' && functionOf(part.name)?.kind === 'aggregate'
      ? part.arguments.filter((one): one is Expression => one.kind !== 'star')
      : [],
  );
