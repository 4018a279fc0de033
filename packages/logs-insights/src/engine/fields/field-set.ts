import type { Scanner } from '@sluice/scan';
import type { Column } from '../batch.ts';
import type { Vector } from '../vector.ts';
import { FieldGroup } from './group.ts';
import { systemFields } from './system.ts';

/**
 * The fields of events that a query reads, in two groups: those that filters read are read from all
 * lines, the others from the lines that are left.
 */
export class FieldSet {
  private readonly early = new FieldGroup();
  private readonly late = new FieldGroup();
  private readonly columns = new Map<string, Column>();
  private scanner: Scanner | undefined;
  /** Where the next field goes that is asked for. */
  isLate = false;

  /** The column of a field, by the name that rows know it by. */
  column(name: string): Column {
    const known = this.columns.get(name);
    if (known !== undefined) return known;
    const column = this.columnOf(name);
    this.columns.set(name, column);
    return column;
  }

  private columnOf(name: string): Column {
    if (Object.hasOwn(systemFields, name)) return { compute: systemFields[name]! };
    const group = this.isLate ? this.late : this.early;
    const at = group.add(name);
    return { compute: (batch): Vector => group.read(batch)[at]! };
  }

  /** Makes what is needed to read the lines of a scanner, which may let its memory grow. */
  prepare(scanner: Scanner): void {
    if (this.scanner === scanner) return;
    this.scanner = scanner;
    this.early.prepare(scanner);
    this.late.prepare(scanner);
  }
}
