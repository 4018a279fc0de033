import { type Cells, Kind, type Scanner } from '@sluice/scan';
import { leafTest } from '../engine/closures-items.ts';
import { leafOfNumber } from '../event/leaf.ts';
import type { ItemsPlan } from '../plan/items.ts';
import { numberAt } from './number-at.ts';
import { bytesTestOf } from './text-tests.ts';

/** Whether the value of one path, or that there is none, is what some item asks for. */
export type CellTest = (cells: Cells, row: number) => boolean;

export function cellTestOf(asks: ItemsPlan, scanner: Scanner): CellTest {
  const test = leafTest(asks);
  const inBytes = bytesTestOf(asks);
  const [isTrue, isFalse, isNull] = [test(true), test(false), test(null)];
  const takesNumbers = isAskingNumbers(asks);
  const isSpelled = asks.lexemes.length > 0 || asks.blocks.length > 0;
  const number = (cells: Cells, row: number): boolean => {
    if (!isSpelled) {
      const value = numberAt(scanner.bytes, cells.starts[row]!, cells.ends[row]!);
      if (!Number.isNaN(value)) return test(value);
    }
    return test(leafOfNumber(scanner.cellText(cells, row)));
  };
  return (cells, row) => {
    switch (cells.kinds[row]) {
      case Kind.text:
        if (inBytes !== undefined) {
          return inBytes(scanner.bytes, cells.starts[row]!, cells.ends[row]!);
        }
        return test(scanner.cellText(cells, row));
      case Kind.escaped:
        return test(scanner.cellText(cells, row));
      case Kind.number:
        return takesNumbers && number(cells, row);
      case Kind.true:
        return isTrue;
      case Kind.false:
        return isFalse;
      case Kind.null:
        return isNull;
      default:
        return asks.absent;
    }
  };
}

/** Whether there is a number that will do. */
const isAskingNumbers = (asks: ItemsPlan): boolean =>
  asks.anything ||
  asks.allButText ||
  asks.allButNumbers ||
  [asks.numbers, asks.lexemes, asks.ranges, asks.blocks].some((list) => list.length > 0);
