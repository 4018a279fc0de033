import type { Command, Expression, Item, Path } from '../ast.ts';
import type { ArgumentType } from '../functions/definition.ts';
import { isBarrier } from '../order.ts';
import { createdBy, patternDetails } from '../symbols/created.ts';
import { kindOf } from './arguments.ts';
import { wordOf } from './checking.ts';
import { type Symbol, type SymbolTable, symbolOf, withSymbols } from './symbol-table.ts';

/** The names after a command, from those before it. */
export function tableAfter(table: SymbolTable, command: Command): SymbolTable {
  const added = symbolsOf(table, command);
  if (isBarrier(command)) {
    const start = { symbols: new Map(), barrier: wordOf(command), isExact: true };
    return withSymbols(start, added);
  }
  return withSymbols({ ...table, isExact: table.isExact && !isOpaque(command) }, added);
}

/** Gives columns that stand nowhere in the text. */
const isOpaque = ({ kind }: Command): boolean => opaque.has(kind);

const opaque: ReadonlySet<Command['kind']> = new Set([
  'saved-query',
  'append-cols',
  'join',
  'outlier',
  'broken',
]);

function symbolsOf(table: SymbolTable, command: Command): readonly Symbol[] {
  const base = { command: wordOf(command), span: command.span } as const;
  const kind = isBarrier(command) ? ('output' as const) : ('computed' as const);
  switch (command.kind) {
    case 'display':
      return [];
    case 'fields':
      return itemSymbols(table, command.items, (item) => ({
        ...base,
        kind: isPlain(item) ? 'projected' : kind,
      }));
    case 'stats':
      return itemSymbols(table, [...command.by, ...command.items], () => ({ ...base, kind }));
    case 'pattern':
      return [...createdBy(command), ...patternDetails].map((name) => ({
        ...base,
        name,
        kind,
        type: 'any',
      }));
    case 'parse-format': {
      const type = command.format === 'logfmt' ? 'map' : 'any';
      return aliasSymbols(command.aliases, { ...base, kind, type });
    }
    case 'parse-glob':
      return aliasSymbols(command.aliases, { ...base, kind, type: 'any' });
    default:
      return createdBy(command).map((name) => ({ ...base, name, kind, type: 'any' as const }));
  }
}

const aliasSymbols = (aliases: readonly Path[], about: Omit<Symbol, 'name'>): readonly Symbol[] =>
  aliases.map(({ name, span }) => ({ ...about, name, span }));

/** Each item may use the names of those before it. */
function itemSymbols(
  table: SymbolTable,
  items: readonly Item[],
  about: (item: Item) => Omit<Symbol, 'name' | 'type'>,
): readonly Symbol[] {
  const symbols = new Map(table.symbols);
  return items.map((item) => {
    const type = typeOf(item.expression, { ...table, symbols });
    const symbol = { ...about(item), span: item.span, name: item.name, type };
    symbols.set(item.name, symbol);
    return symbol;
  });
}

/** A field as it is, without another name. */
export const isPlain = ({ expression, name }: Item): boolean =>
  expression.kind === 'path' && expression.name === name;

/** `any` where the events decide. */
export function typeOf(expression: Expression, table: SymbolTable): ArgumentType {
  if (expression.kind === 'path') return symbolOf(table, expression.name)?.type ?? 'any';
  const kind = kindOf(expression);
  return kind === undefined || kind === 'duration' ? 'any' : kind;
}
