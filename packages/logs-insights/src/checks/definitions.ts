import type { Diagnostic, Span } from '@sluice/core';
import type { Command, Item, Path } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Checking } from './checking.ts';
import type { Symbol, SymbolTable } from './symbol-table.ts';
import { isPlain } from './symbols.ts';

interface Definition {
  readonly name: string;
  readonly span: Span;
}

/** A name that `fields`, `parse` or `stats` gave before can not be given again. */
export function* checkDefinitions(
  command: Command,
  table: SymbolTable,
  before: SymbolTable,
  { options }: Checking,
): Generator<Diagnostic> {
  const refused = new Set<string>();
  for (const { name, span } of definitionsOf(command)) {
    const taken = taking(table, name) ?? taking(before, name);
    // AWS: `parse` may fill a field that was only listed.
    const isFilled = taken?.kind === 'projected' && command.kind.startsWith('parse');
    if (taken === undefined || isFilled) continue;
    refused.add(name);
    const code = options.lenient === true ? codes.lenientName : codes.redefined;
    const related = [{ message: 'the first', span: taken.span }];
    yield code.at({ span, related }, name, taken.command);
  }
  yield* checkTwice(command, refused);
  yield* checkRenamed(command, table);
}

const namers = new Set(['fields', 'parse', 'stats']);

function taking({ symbols }: SymbolTable, name: string): Symbol | undefined {
  const symbol = symbols.get(name);
  return symbol !== undefined && namers.has(symbol.command) ? symbol : undefined;
}

/** The names that a command gives by `as`, or in groups of a regular expression. */
function definitionsOf(command: Command): readonly Definition[] {
  switch (command.kind) {
    case 'fields':
      return aliasesOf(command.items);
    case 'stats':
      // AWS: a bin may be named `@timestamp`, whatever was listed before.
      return aliasesOf([...command.items, ...command.by]).filter(
        ({ name }) => name !== '@timestamp',
      );
    case 'parse-glob':
    case 'parse-regex':
    case 'parse-format':
      return command.aliases;
    default:
      return [];
  }
}

const aliasesOf = (items: readonly Item[]): readonly Path[] =>
  items.flatMap((item) => (item.alias === undefined || isPlain(item) ? [] : [item.alias]));

function* checkTwice(command: Command, refused: ReadonlySet<string>): Generator<Diagnostic> {
  const seen = new Set<string>();
  if (command.kind === 'stats') {
    for (const item of command.by) if (item.alias === undefined) seen.add(item.name);
  }
  for (const { name, span } of definitionsOf(command)) {
    if (seen.has(name) && !refused.has(name)) {
      yield codes.twice.at(span, name, command.kind.replace(/-.*/, ''));
    }
    seen.add(name);
  }
}

/** AWS: `fields` after `stats` does not list columns again beside one that gets another name. */
function* checkRenamed(command: Command, table: SymbolTable): Generator<Diagnostic> {
  if (command.kind !== 'fields' || table.barrier !== 'stats') return;
  const isRename = ({ expression, alias }: Item) =>
    alias !== undefined && expression.kind === 'path' && alias.name !== expression.name;
  if (!command.items.some(isRename)) return;
  for (const item of command.items) {
    if (isPlain(item) && table.symbols.has(item.name)) {
      yield codes.renamedAfterStats.at(item.span, item.name);
    }
  }
}
