import { type Span, suggest } from '@sluice/core';
import type { ArgumentType } from '../functions/definition.ts';

/**
 * What a name stands for: a field that `fields` lists, a column that is computed, or one that a
 * barrier such as `stats` gives. Fields of events that nobody listed are in no table.
 */
export interface Symbol {
  readonly name: string;
  readonly kind: 'projected' | 'computed' | 'output';
  /** The command that it comes from. */
  readonly command: string;
  readonly type: ArgumentType;
  readonly span: Span;
}

/** The names at one place of a query. */
export interface SymbolTable {
  readonly symbols: ReadonlyMap<string, Symbol>;
  /** The last barrier: nothing but the symbols is known after it. */
  readonly barrier: string | undefined;
  /** Whether all columns are known: not after a saved query, or with columns of another query. */
  readonly isExact: boolean;
}

/** After a barrier. */
export interface ClosedTable extends SymbolTable {
  readonly barrier: string;
}

export const emptyTable: SymbolTable = { symbols: new Map(), barrier: undefined, isExact: true };

/** A name, or a member of what a name stands for. */
export function symbolOf({ symbols }: SymbolTable, name: string): Symbol | undefined {
  const whole = symbols.get(name);
  if (whole !== undefined) return whole;
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const owner = symbols.get(name.slice(0, dot));
    if (owner !== undefined) return { ...owner, type: 'any' };
  }
  return undefined;
}

/** Whether a name must stand in the table to mean anything. */
export const isClosed = (table: SymbolTable): table is ClosedTable =>
  table.barrier !== undefined && table.isExact;

export const nearest = ({ symbols }: SymbolTable, name: string): string | undefined =>
  name.length > longestName ? undefined : suggest(name, symbols.keys());

/** Of longer names slips are not looked for: comparing them takes the square of the time. */
export const longestName = 64;

export const withSymbols = (table: SymbolTable, added: readonly Symbol[]): SymbolTable => ({
  ...table,
  symbols: new Map([...table.symbols, ...added.map((one) => [one.name, one] as const)]),
});
