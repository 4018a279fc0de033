import { Kind, type Scanner } from '@sluice/scan';
import { orderTestOf, textTestOf } from '../engine/tests.ts';
import type { Check } from '../plan/shape.ts';
import { isNumber } from '../reading/text.ts';
import { isFindable } from './candidates.ts';
import type { Column } from './column.ts';
import type { RowTest } from './logic.ts';

const encoder = new TextEncoder();

/** Whether bytes are those of a text. */
export const isAt = (bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): boolean => {
  if (to - from !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[from + i] !== wanted[i]) return false;
  return true;
};

/** Texts by their bytes; escaped ones by what they say. */
function equalityOf(texts: readonly string[], column: Column, scanner: Scanner): RowTest {
  const wanted = texts.map((text) => encoder.encode(text));
  const known = new Set(texts);
  return (row) => {
    const { kinds, starts, ends } = column.cells;
    if (kinds[row] === Kind.escaped) return known.has(column.text(row));
    const { bytes } = scanner;
    const [from, to] = [starts[row]!, ends[row]!];
    for (const each of wanted) if (isAt(bytes, from, to, each)) return true;
    return false;
  };
}

const isText = (kind: number): boolean => kind === Kind.text || kind === Kind.escaped;

/** A check of the values of a column of JSON. */
export function jsonTestOf(check: Check, column: Column, scanner: Scanner): RowTest {
  const kindAt: (row: number) => number = (row) => column.cells.kinds[row]!;
  switch (check.kind) {
    case 'absent':
      return (row) => kindAt(row) === Kind.missing;
    case 'is': {
      const kind = check.constant === null ? Kind.null : check.constant ? Kind.true : Kind.false;
      return (row) => kindAt(row) === kind;
    }
    case 'order': {
      const holds = orderTestOf(check.operator, Number(check.lexeme));
      return (row) => kindAt(row) === Kind.number && holds(column.number(row));
    }
    case 'number': {
      const number = Number(check.lexeme);
      const same = equalityOf([check.lexeme], column, scanner);
      return comparable(check.negated, column, (row) =>
        kindAt(row) === Kind.number ? column.number(row) === number : same(row),
      );
    }
    case 'text':
      return comparable(check.negated, column, equalityOf(check.texts, column, scanner));
    default:
      return comparable(check.negated, column, searchOf(check, column, scanner));
  }
}

/** A search for a part of a value: in its bytes where that is enough. */
function searchOf(
  check: Extract<Check, { kind: 'wildcard' | 'regex' }>,
  column: Column,
  scanner: Scanner,
): RowTest {
  const test = textTestOf(check);
  const asText: RowTest = (row) => test(column.text(row));
  if (check.kind === 'regex') return asText;
  const [first = '', second, third] = check.segments;
  if (check.segments.length === 2 && second === '' && isFindable(first)) {
    const wanted = encoder.encode(first);
    return (row) => {
      const { kinds, starts, ends } = column.cells;
      if (kinds[row] === Kind.escaped) return asText(row);
      const from = starts[row]!;
      const to = from + wanted.length;
      return to <= ends[row]! && isAt(scanner.bytes, from, to, wanted);
    };
  }
  if (check.segments.length === 3 && first === '' && third === '' && isFindable(second!)) {
    const finder = scanner.finder(second!);
    return (row) => {
      const { kinds, starts, ends } = column.cells;
      return kinds[row] === Kind.escaped ? asText(row) : finder.find(starts[row]!, ends[row]!) >= 0;
    };
  }
  return asText;
}

/** Only texts and numbers can be compared; `!=` too is false of anything else. */
function comparable(negated: boolean, column: Column, test: RowTest): RowTest {
  return (row) => {
    const kind = column.cells.kinds[row]!;
    return (kind === Kind.number || isText(kind)) && test(row) !== negated;
  };
}

/** A check of the tokens of a column, each of which is a number where it reads as one. */
export function tokenTestOf(check: Check, column: Column, scanner: Scanner): RowTest {
  switch (check.kind) {
    case 'absent':
    case 'is':
      return () => false;
    case 'order': {
      const holds = orderTestOf(check.operator, Number(check.lexeme));
      return (row) => holds(tokenNumber(column, row, scanner.bytes));
    }
    case 'number': {
      const number = Number(check.lexeme);
      const { negated } = check;
      return (row) => (tokenNumber(column, row, scanner.bytes) === number) !== negated;
    }
    case 'text': {
      const test = equalityOf(check.texts, column, scanner);
      const { negated } = check;
      return (row) => test(row) !== negated;
    }
    default: {
      const test = searchOf(check, column, scanner);
      const { negated } = check;
      return (row) => test(row) !== negated;
    }
  }
}

/** The number that a token is; NaN where it is none. */
export function tokenNumber(column: Column, row: number, bytes: Uint8Array): number {
  const { starts, ends } = column.cells;
  const [from, to] = [starts[row]!, ends[row]!];
  // A scanner takes numbers with blanks around them too, but none that is infinite.
  if (from === to || !mayBegin(bytes[from]!) || !mayEnd(bytes[to - 1]!)) return Number.NaN;
  const value = column.number(row);
  if (!Number.isNaN(value)) return value;
  const text = column.text(row);
  return isNumber(text) ? Number(text) : Number.NaN;
}

/** A digit or a point. */
const mayEnd = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || byte === 0x2e;

/** These, or a sign. */
const mayBegin = (byte: number): boolean => mayEnd(byte) || byte === 0x2b || byte === 0x2d;
