import { Kind, type Scanner } from '@sluice/scan';
import type { Fields } from '../event/fields.ts';
import { leafOf } from './cell-leaf.ts';
import type { Columns } from './columns.ts';
import { KnownTexts } from './known-texts.ts';
import { RowValues, type Slot } from './row-values.ts';

/** Puts the values of a row into their slots. */
export class RowFields {
  private readonly scanner: Scanner;
  private readonly columns: Columns;
  private readonly fields: Fields;
  private readonly slots: readonly {
    readonly slot: number;
    readonly place: number;
    readonly known: KnownTexts;
  }[];
  private readonly values: RowValues;

  constructor(columns: Columns, slots: readonly Slot[], fields: Fields, scanner: Scanner) {
    this.scanner = scanner;
    this.columns = columns;
    this.fields = fields;
    this.slots = slots.map(({ path, slot }) => {
      return { slot, place: columns.placeOf(path), known: new KnownTexts(scanner) };
    });
    this.values = new RowValues(columns, slots, scanner, (slot, kind, from, to, element) => {
      fields.add(slot, leafOf(scanner, kind, from, to), element);
    });
  }

  /** For a row whose standing is plain. */
  addPlain(row: number): void {
    const { slots, columns, fields } = this;
    for (let i = 0; i < slots.length; i++) {
      const { slot, place, known } = slots[i]!;
      const { kinds, starts, ends } = columns.cells(place);
      const kind = kinds[row]!;
      if (kind === Kind.missing || kind === Kind.container) continue;
      const [from, to] = [starts[row]!, ends[row]!];
      const isText = kind === Kind.text;
      const leaf = isText ? known.text(from, to) : leafOf(this.scanner, kind, from, to);
      fields.add(slot, leaf, undefined);
    }
  }

  /** For a row that has arrays; false where the text of the line must be asked. */
  addAll(row: number): boolean {
    return this.values.visit(row);
  }
}
