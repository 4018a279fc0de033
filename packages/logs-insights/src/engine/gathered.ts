import type { AggregateFunction, Surroundings } from '../functions/definition.ts';
import type { Value } from '../value/value.ts';
import type { Accumulator, RowOrder } from './accumulate/accumulator.ts';
import { inBaseOrder } from './groups/first-rows.ts';
import { type Vector, valueAt } from './vector.ts';

interface Entry {
  readonly given: readonly Value[];
  readonly time: number;
  readonly source: number;
  readonly sequence: number;
}

/** Keeps what an aggregate is given, for functions that say no quicker way. */
export class Gathered implements Accumulator {
  private readonly groups: Entry[][] = [];
  private readonly definition: AggregateFunction;
  private readonly around: Surroundings;
  bytes = 0;

  constructor(definition: AggregateFunction, around: Surroundings) {
    this.definition = definition;
    this.around = around;
  }

  add(rows: Int32Array, groups: Int32Array, given: readonly Vector[], order: RowOrder): void {
    const { times, source, first } = order;
    for (const row of rows) {
      const values = given.map((vector) => valueAt(vector, row));
      this.put(groups[row]!, { given: values, time: times[row]!, source, sequence: first + row });
    }
  }

  merge(saved: unknown, groups: Int32Array): void {
    for (const [i, entries] of (saved as readonly (Entry[] | undefined)[]).entries()) {
      for (const entry of entries ?? []) this.put(groups[i]!, entry);
    }
  }

  save(): unknown {
    return this.groups;
  }

  finish(group: number): Value {
    const entries = (this.groups[group] ?? []).toSorted(inBaseOrder);
    return this.definition.evaluate(
      entries.map(({ given }) => given),
      entries.map(({ time }) => ({
        ...this.around,
        timestamp: { kind: 'instant', milliseconds: time },
      })),
    );
  }

  private put(group: number, entry: Entry): void {
    this.groups[group] ??= [];
    this.groups[group].push(entry);
    this.bytes += 100;
  }
}
