import { Kind, type Scanner } from '@sluice/scan';
import { leafTest } from '../engine/closures-items.ts';
import { type Field, judgeRule } from '../engine/closures-rules.ts';
import { Fields } from '../event/fields.ts';
import type { FieldPlan, Plan } from '../plan.ts';
import { ColumnMasks, wordBits } from './column-masks.ts';
import type { Columns } from './columns.ts';
import { RowFields } from './row-fields.ts';
import { RowValues } from './row-values.ts';
import { valueTestOf } from './value-test.ts';

/** Alternatives of rules as bits: a row is matched by those whose bits all its columns leave. */
export class RuleMasks {
  /** The alternatives that match the row at hand. */
  readonly left: Int32Array;
  private readonly columns: Columns;
  private readonly places: Int32Array;
  private readonly masks: readonly ColumnMasks[];
  private readonly alternatives: readonly (readonly Field[])[];
  private readonly values: RowValues;
  private readonly fields = new Fields();
  private readonly leaves: RowFields;
  /** Alternatives with a value in an element, with two, and those that elements decide alone. */
  private readonly once: Int32Array;
  private readonly doubtful: Int32Array;

  constructor(plans: readonly Plan[], columns: Columns, scanner: Scanner) {
    const paths = [...new Set(plans.flatMap(({ fields }) => fields.map(({ path }) => path)))];
    const slots = paths.map((path, slot) => ({ path, slot }));
    const alternatives = plans.flatMap(({ rules, fields }) =>
      rules.map((rule) => rule.map((place) => fields[place]!)),
    );
    const words = Math.max(1, Math.ceil(alternatives.length / wordBits));
    this.columns = columns;
    this.places = Int32Array.from(paths, (path) => columns.placeOf(path));
    this.masks = paths.map(
      (path) => new ColumnMasks(fieldsOf(alternatives, path, scanner), words, scanner),
    );
    this.alternatives = alternatives.map((fields) =>
      fields.map(({ path, asks }) => {
        return { slot: paths.indexOf(path), absent: asks.absent, test: leafTest(asks) };
      }),
    );
    this.left = new Int32Array(words);
    this.once = new Int32Array(words);
    this.doubtful = new Int32Array(words);
    this.values = new RowValues(columns, slots, scanner, (slot, kind, from, to, element) => {
      const mask = this.masks[slot]!;
      mask.meet(kind, from, to);
      if (element !== undefined) mask.inElements = true;
    });
    this.leaves = new RowFields(columns, slots, this.fields, scanner);
  }

  // HOT
  /** Of a row whose standing is plain. */
  matchPlain(row: number): void {
    const { masks, places, columns } = this;
    this.begin();
    for (let i = 0; i < masks.length; i++) {
      const { kinds, starts, ends } = columns.cells(places[i]!);
      const kind = kinds[row]!;
      const mask = masks[i]!;
      mask.clear();
      if (kind !== Kind.missing && kind !== Kind.container) {
        mask.meet(kind, starts[row]!, ends[row]!);
      }
      if (!this.keep(mask)) return;
    }
  }

  /** Of a row with arrays; false where the text of the line must be asked. */
  matchArrays(row: number): boolean {
    const { masks, once, doubtful } = this;
    this.begin();
    once.fill(0);
    doubtful.fill(0);
    for (const mask of masks) mask.clear();
    if (!this.values.visit(row)) return false;
    for (const mask of masks) {
      if (mask.inElements) {
        for (let word = 0; word < once.length; word++) {
          // Absence can hold among the elements that other fields choose.
          const open = mask.absent[word]! & ~mask.met[word]!;
          mask.met[word]! |= open;
          doubtful[word]! |= (once[word]! & mask.asked[word]!) | open;
          once[word]! |= mask.asked[word]!;
        }
      }
      if (!this.keep(mask)) return true;
    }
    return this.settle(row);
  }

  /** All bits are left. */
  private begin(): void {
    const { left, alternatives } = this;
    let count = alternatives.length;
    for (let word = 0; word < left.length; word++, count -= wordBits) {
      left[word] = count >= wordBits ? (1 << wordBits) - 1 : (1 << count) - 1;
    }
  }

  /** Leaves what the values of a column satisfy; false where that is nothing. */
  private keep({ count, met, absent, asked }: ColumnMasks): boolean {
    const { left } = this;
    const holds = count > 0 ? met : absent;
    let any = 0;
    for (let word = 0; word < left.length; word++) {
      left[word]! &= holds[word]! | ~asked[word]!;
      any |= left[word]!;
    }
    return any !== 0;
  }

  /** Judges the alternatives whose fields must agree on elements. */
  private settle(row: number): boolean {
    const { left, doubtful, fields, alternatives } = this;
    let isRead = false;
    for (let at = 0; at < alternatives.length; at++) {
      const word = Math.floor(at / wordBits);
      const bit = 1 << (at % wordBits);
      if ((left[word]! & doubtful[word]! & bit) === 0) continue;
      if (!isRead) {
        fields.clear();
        if (!this.leaves.addAll(row)) return false;
        isRead = true;
      }
      if (judgeRule(alternatives[at]!, fields) !== true) left[word]! &= ~bit;
    }
    return true;
  }
}

/** The different fields of a path, each once, with the alternatives that have it. */
function fieldsOf(alternatives: readonly (readonly FieldPlan[])[], path: string, scanner: Scanner) {
  const known = new Map<string, { asks: FieldPlan['asks']; alternatives: number[] }>();
  alternatives.forEach((fields, number) => {
    for (const { path: its, items, asks } of fields) {
      if (its !== path) continue;
      const key = JSON.stringify(items, (name, value) => (name === 'span' ? undefined : value));
      const field = known.get(key) ?? { asks, alternatives: [] };
      field.alternatives.push(number);
      known.set(key, field);
    }
  });
  return [...known.values()].map(({ asks, alternatives }) => ({
    test: valueTestOf(asks, scanner),
    absent: asks.absent,
    alternatives,
  }));
}
