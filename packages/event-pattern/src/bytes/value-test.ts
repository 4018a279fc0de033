import { Kind, type Scanner } from '@sluice/scan';
import { leafTest } from '../engine/closures-items.ts';
import type { ItemsPlan } from '../plan/items.ts';
import { leafOf } from './cell-leaf.ts';
import { numberAt } from './number-at.ts';
import { bytesTestOf } from './text-tests.ts';

/** Whether a scalar is what some item asks for. */
export interface ValueTest {
  /** Of a kind, in [from, to): strings without their quotes. */
  readonly bytes: (kind: number, from: number, to: number) => boolean;
  /** Of a number that can be compared; absent where its spelling counts too. */
  readonly value?: (value: number) => boolean;
}

export function valueTestOf(asks: ItemsPlan, scanner: Scanner): ValueTest {
  const test = leafTest(asks);
  const inBytes = bytesTestOf(asks);
  const [isTrue, isFalse, isNull] = [test(true), test(false), test(null)];
  const takesNumbers = isAskingNumbers(asks);
  const isSpelled = asks.lexemes.length > 0 || asks.blocks.length > 0;
  const value = takesNumbers ? test : () => false;
  const number = (from: number, to: number): boolean => {
    const plain = isSpelled ? Number.NaN : numberAt(scanner.bytes, from, to);
    return test(Number.isNaN(plain) ? leafOf(scanner, Kind.number, from, to) : plain);
  };
  const bytes = (kind: number, from: number, to: number): boolean => {
    switch (kind) {
      case Kind.text:
        return inBytes ? inBytes(scanner.bytes, from, to) : test(scanner.text(from, to));
      case Kind.escaped:
        return test(leafOf(scanner, kind, from, to));
      case Kind.number:
        return takesNumbers && number(from, to);
      case Kind.true:
        return isTrue;
      case Kind.false:
        return isFalse;
      default:
        return isNull;
    }
  };
  return isSpelled ? { bytes } : { bytes, value };
}

/** Whether there is a number that will do. */
const isAskingNumbers = (asks: ItemsPlan): boolean =>
  asks.anything ||
  asks.allButText ||
  asks.allButNumbers ||
  [asks.numbers, asks.lexemes, asks.ranges, asks.blocks].some((list) => list.length > 0);
