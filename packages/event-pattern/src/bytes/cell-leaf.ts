import { type Cells, Kind, type Scanner } from '@sluice/scan';
import { type Leaf, leafOfNumber } from '../event/leaf.ts';
import { numberAt } from './number-at.ts';

/** The value of a cell that holds a scalar; nothing where there is none. */
export function leafIn(cells: Cells, row: number, scanner: Scanner): Leaf | undefined {
  switch (cells.kinds[row]) {
    case Kind.text:
    case Kind.escaped:
      return scanner.cellText(cells, row);
    case Kind.number:
      return leafOfDigits(scanner, scanner.bytes, cells.starts[row]!, cells.ends[row]!);
    case Kind.true:
      return true;
    case Kind.false:
      return false;
    case Kind.null:
      return null;
    default:
      return undefined;
  }
}

/** The same of a scalar in [from, to) of a line that is known to be JSON. */
export function leafOfBytes(scanner: Scanner, bytes: Uint8Array, from: number, to: number): Leaf {
  switch (bytes[from]) {
    case 0x22: {
      const text = scanner.text(from + 1, to - 1);
      return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
    }
    case 0x74:
      return true;
    case 0x66:
      return false;
    case 0x6e:
      return null;
    default:
      return leafOfDigits(scanner, bytes, from, to);
  }
}

function leafOfDigits(scanner: Scanner, bytes: Uint8Array, from: number, to: number): Leaf {
  const value = numberAt(bytes, from, to);
  // Zeros at the end can be such that JavaScript does not write.
  const isItsSpelling = Math.abs(value) >= 1e-6 && bytes[to - 1] !== 0x30;
  return isItsSpelling ? value : leafOfNumber(scanner.text(from, to));
}
