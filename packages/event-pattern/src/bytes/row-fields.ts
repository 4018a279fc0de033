import { Kind, type Scanner } from '@sluice/scan';
import type { Fields } from '../event/fields.ts';
import { leafIn, leafOf } from './cell-leaf.ts';
import type { Columns } from './columns.ts';
import { RowValues, type Slot } from './row-values.ts';

/** Puts the values of a row into their slots. */
export class RowFields {
  private readonly scanner: Scanner;
  private readonly columns: Columns;
  private readonly fields: Fields;
  private readonly slots: readonly { readonly slot: number; readonly place: number }[];
  private readonly values: RowValues;

  constructor(columns: Columns, slots: readonly Slot[], fields: Fields, scanner: Scanner) {
    this.scanner = scanner;
    this.columns = columns;
    this.fields = fields;
    this.slots = slots.map(({ path, slot }) => ({ slot, place: columns.placeOf(path) }));
    this.values = new RowValues(columns, slots, scanner, (slot, kind, from, to, element) => {
      fields.add(slot, leafOf(scanner, kind, from, to), element);
    });
  }

  /** For a row whose standing is plain. */
  addPlain(row: number): void {
    const { slots, columns, fields } = this;
    for (let i = 0; i < slots.length; i++) {
      const { slot, place } = slots[i]!;
      const cells = columns.cells(place);
      if (cells.kinds[row] === Kind.missing) continue;
      const leaf = leafIn(cells, row, this.scanner);
      if (leaf !== undefined) fields.add(slot, leaf, undefined);
    }
  }

  /** For a row that has arrays; false where the text of the line must be asked. */
  addAll(row: number): boolean {
    return this.values.visit(row);
  }
}
