import type { Unit } from '../ast.ts';

/** What a field of a row, or an expression, is. A field that is not there is `null`. */
export type Value =
  | null
  | string
  | number
  | boolean
  | Numeral
  | Instant
  | Period
  | readonly Value[]
  | ValueMap;

/** A number of a JSON event: compared by value, shown as it stands there. */
export interface Numeral {
  readonly kind: 'numeral';
  readonly value: number;
  readonly lexeme: string;
}

export interface Instant {
  readonly kind: 'instant';
  /** Epoch milliseconds. */
  readonly milliseconds: number;
}

/** `5m`: only ever an argument. */
export interface Period {
  readonly kind: 'period';
  readonly count: number;
  readonly unit: Unit;
}

/** An object; a map, so that every key is an ordinary one. */
export type ValueMap = ReadonlyMap<string, Value>;

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isMap = (value: Value): value is ValueMap => value instanceof Map;

export const isStructured = (value: Value): value is readonly Value[] | ValueMap =>
  isList(value) || isMap(value);

const isKind =
  <K extends string>(kind: K) =>
  (value: Value): value is Extract<Value, { kind: K }> =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

export const isNumeral = isKind('numeral');
export const isInstant = isKind('instant');
export const isPeriod = isKind('period');
