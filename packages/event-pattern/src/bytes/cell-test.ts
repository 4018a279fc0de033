import { type Cells, Kind, type Scanner } from '@sluice/scan';
import type { ItemsPlan } from '../plan/items.ts';
import { valueTestOf } from './value-test.ts';

/** Whether the value of one path, or that there is none, is what some item asks for. */
export type CellTest = (cells: Cells, row: number) => boolean;

export function cellTestOf(asks: ItemsPlan, scanner: Scanner): CellTest {
  const { bytes } = valueTestOf(asks, scanner);
  const { absent } = asks;
  return ({ kinds, starts, ends }, row) => {
    const kind = kinds[row]!;
    if (kind === Kind.missing || kind === Kind.container) return absent;
    return bytes(kind, starts[row]!, ends[row]!);
  };
}
