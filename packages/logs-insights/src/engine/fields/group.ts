import {
  type Cells,
  type FieldPlan,
  type FieldRows,
  Kind,
  type Scanner,
  Status,
} from '@sluice/scan';
import { mostFields } from '../../discover/json.ts';
import type { Value } from '../../value/value.ts';
import type { Batch } from '../batch.ts';
import { fieldPlanOf } from '../kept.ts';
import type { Vector } from '../vector.ts';
import { FlowLogs } from './flow-logs.ts';
import { beginsWithTwo, mayHaveFields } from './lines.ts';
import { discovered } from './odd.ts';

/** Fields that are read together, in one pass over each line. */
export class FieldGroup {
  private readonly names: string[] = [];
  /** Of the names that JSON may have: their columns in what is read. */
  private readonly inJson = new Map<string, number>();
  private readonly flowLogs = new FlowLogs();
  private plan: FieldPlan | undefined;

  /** Its place in what `read` gives. */
  add(name: string): number {
    if (keyOf(name) !== undefined) {
      this.flowLogs.add(name, this.inJson.size);
      this.inJson.set(name, this.inJson.size);
    }
    return this.names.push(name) - 1;
  }

  prepare(scanner: Scanner): void {
    if (this.inJson.size === 0) return;
    this.plan = fieldPlanOf(
      scanner,
      [...this.inJson.keys()].map((name) => keyOf(name)!),
    );
    this.flowLogs.prepare(scanner);
  }

  /** The fields of the rows that are left in the batch. */
  read(batch: Batch): readonly Vector[] {
    return batch.once(this, () => this.vectorsOf(batch));
  }

  private vectorsOf(batch: Batch): readonly Vector[] {
    const { scanner, lines } = batch.block;
    const found = this.plan?.read(lines, batch.rows);
    const odd = oddRows(batch, found, this.flowLogs);
    const fields = odd.map((row) => discovered(batch.block, row));
    return this.names.map((name): Vector => {
      const values = new Map<number, Value>();
      odd.forEach((row, i) => {
        const value = fields[i]!.get(name);
        if (value !== undefined) values.set(row, value);
      });
      const at = this.inJson.get(name);
      const cells = at === undefined ? nothing(batch.size) : found!.cells[at]!;
      return values.size === 0
        ? { kind: 'cells', cells, scanner }
        : { kind: 'cells', cells, scanner, odd: values };
    });
  }
}

/** Names with one `@` are not from JSON; one more stands before names that begin with it. */
function keyOf(name: string): string | undefined {
  if (!name.startsWith('@')) return name;
  return name.startsWith('@@') ? name.slice(1) : undefined;
}

// HOT: each line that is left.
/** Rows that must be looked at one by one; the cells of all that are no JSON are emptied. */
function oddRows(
  { block, rows }: Batch,
  found: FieldRows | undefined,
  flowLogs: FlowLogs,
): readonly number[] {
  const odd: number[] = [];
  const flows: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const isForced = block.events?.has(row) === true;
    if (found !== undefined) {
      const status = found.status[row]!;
      if (status === Status.object && found.leaves[row]! <= mostFields && !isForced) continue;
      for (const { kinds } of found.cells) kinds[row] = Kind.missing;
      if (isForced || status !== Status.none) {
        odd.push(row);
        continue;
      }
    }
    if (isForced) odd.push(row);
    else if (found !== undefined && flowLogs.isAsked && beginsWithTwo(block, row)) flows.push(row);
    else if (mayHaveFields(block, row)) odd.push(row);
  }
  if (flows.length === 0) return odd;
  const { scanner, lines } = block;
  flowLogs.read(scanner, lines, Int32Array.from(flows), found!.cells, (row) => odd.push(row));
  return odd;
}

let none = new Uint8Array(0);
let noPlaces = new Int32Array(0);

/** Cells of which none holds anything; not to be written to. */
function nothing(count: number): Cells {
  if (none.length < count) {
    none = new Uint8Array(count * 2);
    noPlaces = new Int32Array(count * 2);
  }
  return { kinds: none, starts: noPlaces, ends: noPlaces };
}
