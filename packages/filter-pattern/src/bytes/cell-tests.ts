import { type Cells, Kind, type Scanner } from '@sluice/scan';
import { orderTestOf, textTestOf } from '../engine/tests.ts';
import type { Check } from '../plan/shape.ts';
import { isNumber } from '../reading/text.ts';

/** A test of one cell, by its row. */
export type CellTest = (cells: Cells, row: number) => boolean;

const encoder = new TextEncoder();

/** Whether bytes are those of a text. */
const isAt = (bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): boolean => {
  if (to - from !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[from + i] !== wanted[i]) return false;
  return true;
};

/** Texts by their bytes; escaped ones by what they say. */
function equalityOf(texts: readonly string[], scanner: Scanner): CellTest {
  const wanted = texts.map((text) => encoder.encode(text));
  const known = new Set(texts);
  return (cells, row) => {
    if (cells.kinds[row] === Kind.escaped) return known.has(scanner.cellText(cells, row));
    const { bytes } = scanner;
    const [from, to] = [cells.starts[row]!, cells.ends[row]!];
    for (const each of wanted) if (isAt(bytes, from, to, each)) return true;
    return false;
  };
}

const isText = (kind: number): boolean => kind === Kind.text || kind === Kind.escaped;

/** A check of a value of JSON; nothing where bytes alone don't tell. */
export function jsonTestOf(check: Check, scanner: Scanner): CellTest {
  switch (check.kind) {
    case 'absent':
      return ({ kinds }, row) => kinds[row] === Kind.missing;
    case 'is': {
      const kind = check.constant === null ? Kind.null : check.constant ? Kind.true : Kind.false;
      return ({ kinds }, row) => kinds[row] === kind;
    }
    case 'order': {
      const holds = orderTestOf(check.operator, Number(check.lexeme));
      return (cells, row) =>
        cells.kinds[row] === Kind.number && holds(Number(scanner.cellText(cells, row)));
    }
    case 'number': {
      const number = Number(check.lexeme);
      const same = equalityOf([check.lexeme], scanner);
      return comparable(check.negated, (cells, row) =>
        cells.kinds[row] === Kind.number
          ? Number(scanner.cellText(cells, row)) === number
          : same(cells, row),
      );
    }
    case 'text':
      return comparable(check.negated, equalityOf(check.texts, scanner));
    default: {
      const test = textTestOf(check);
      return comparable(check.negated, (cells, row) => test(scanner.cellText(cells, row)));
    }
  }
}

/** Only texts and numbers can be compared; `!=` too is false of anything else. */
function comparable(negated: boolean, test: CellTest): CellTest {
  return (cells, row) => {
    const kind = cells.kinds[row]!;
    return (kind === Kind.number || isText(kind)) && test(cells, row) !== negated;
  };
}

/** A check of a token of a line, which is a number where it reads as one. */
export function tokenTestOf(check: Check, scanner: Scanner): CellTest {
  switch (check.kind) {
    case 'absent':
    case 'is':
      return () => false;
    case 'order': {
      const holds = orderTestOf(check.operator, Number(check.lexeme));
      return (cells, row) => {
        const text = scanner.cellText(cells, row);
        return isNumber(text) && holds(Number(text));
      };
    }
    case 'number': {
      const number = Number(check.lexeme);
      const { negated } = check;
      return (cells, row) => {
        const text = scanner.cellText(cells, row);
        return (isNumber(text) && Number(text) === number) !== negated;
      };
    }
    case 'text': {
      const test = equalityOf(check.texts, scanner);
      const { negated } = check;
      return (cells, row) => test(cells, row) !== negated;
    }
    default: {
      const test = textTestOf(check);
      const { negated } = check;
      return (cells, row) => test(scanner.cellText(cells, row)) !== negated;
    }
  }
}
