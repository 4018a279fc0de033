import { Kind, type Scanner } from '@sluice/scan';
import { type Leaf, leafOfNumber } from '../event/leaf.ts';
import { numberAt } from './number-at.ts';

/** The value of a scalar of a kind in [from, to), a string without its quotes. */
export function leafOf(scanner: Scanner, kind: number, from: number, to: number): Leaf {
  switch (kind) {
    case Kind.text:
      return scanner.text(from, to);
    case Kind.escaped:
      return unescaped(scanner, from, to);
    case Kind.number:
      return numberIn(scanner, from, to);
    case Kind.true:
      return true;
    case Kind.false:
      return false;
    default:
      return null;
  }
}

const unescaped = (scanner: Scanner, from: number, to: number): string =>
  JSON.parse(`"${scanner.text(from, to)}"`) as string;

function numberIn(scanner: Scanner, from: number, to: number): Leaf {
  const { bytes } = scanner;
  const value = numberAt(bytes, from, to);
  // Zeros at the end can be such that JavaScript does not write.
  const isItsSpelling = Math.abs(value) >= 1e-6 && bytes[to - 1] !== 0x30;
  return isItsSpelling ? value : leafOfNumber(scanner.text(from, to));
}
