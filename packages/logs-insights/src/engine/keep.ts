import type { Diagnostic } from '@sluice/core';
import { codes } from '../codes.ts';
import type { KeepPlan, Plan } from '../plan/shape.ts';
import { keyOf } from '../reference/commands/rows.ts';
import { bytesOf } from '../reference/environment.ts';
import type { Batch } from './batch.ts';
import { type Candidate, candidateOrder, sortKeys } from './candidates.ts';
import { numbersOf } from './expression/numbers.ts';
import type { Head } from './head.ts';
import { type HeldEvent, held } from './held.ts';
import { type Node, vectorOf } from './node.ts';
import { columnNode, fieldNode } from './scope.ts';
import type { Sink } from './sink.ts';
import { type Vector, valueAt } from './vector.ts';

/** Events that can be in the answer; plain data. */
export interface SavedEvents {
  readonly kind: 'events';
  readonly events: readonly HeldEvent[];
}

interface Kept extends Candidate {
  readonly held: HeldEvent;
}

/** Keeps the first rows of an order, and of each combination of keys the first. */
export class Keeping implements Sink {
  private readonly plan: KeepPlan;
  private readonly order: Plan['order'];
  private readonly sortedBy: readonly Node[];
  private readonly dedupBy: readonly Node[];
  private readonly compare: (a: Candidate, b: Candidate) => number;
  private readonly memory: number;
  private readonly exceeded: Diagnostic;
  private kept: Kept[] = [];
  private bytes = 0;
  /** What comes after it can't be in the answer. */
  private last: Candidate | undefined;

  constructor(plan: KeepPlan, { order, commands }: Plan, head: Head, memory: number) {
    const { scope, sorted } = head;
    this.plan = plan;
    this.order = order;
    this.sortedBy = order.map((key) => columnNode(sorted.get(key)!));
    this.dedupBy = plan.dedup.map((path) => fieldNode(path, scope));
    this.compare = candidateOrder(order, plan.isTail);
    this.memory = memory;
    this.exceeded = codes.memory.at(commands[0]!.span, 'the query', memory);
  }

  add(batch: Batch): Diagnostic | undefined {
    if (batch.rows.length === 0) return undefined;
    for (const candidate of this.best(this.candidates(batch))) {
      const one = { ...candidate, held: held(batch.block, candidate.row) };
      this.bytes += bytesOf(one.held.event);
      this.kept.push(one);
    }
    // Sorting all anew is paid for by as many new ones.
    if (this.kept.length > 2 * this.plan.count || this.bytes > this.memory) this.cut();
    return this.bytes > this.memory ? this.exceeded : undefined;
  }

  save(): SavedEvents {
    this.cut();
    return { kind: 'events', events: this.kept.map((one) => one.held) };
  }

  private cut(): void {
    this.kept = this.best(this.kept);
    this.bytes = this.kept.reduce((sum, one) => sum + bytesOf(one.held.event), 0);
    if (this.kept.length >= this.plan.count) this.last = this.kept.at(-1);
  }

  /** As many as are asked for, of those that come before what is known to be the last. */
  private best<C extends Candidate>(all: C[]): C[] {
    const { count, dedup } = this.plan;
    if (dedup.length === 0 && all.length <= count) return all;
    const sorted = all.toSorted(this.compare);
    return (dedup.length === 0 ? sorted : firstOfEach(sorted)).slice(0, count);
  }

  /**
   * PERF: of numbers, most are told from those kept without making a candidate of their row. A row
   * without a number is never told so.
   */
  private behind(first: Vector | undefined, batch: Batch): ((row: number) => boolean) | undefined {
    const bound = this.last?.keys[0]?.number;
    if (first === undefined || typeof bound !== 'number') return undefined;
    const numbers = numbersOf(first, batch.rows, batch.block.lines.count);
    const descends = (this.order[0]!.direction === 'desc') !== this.plan.isTail;
    return descends ? (row) => numbers[row]! < bound : (row) => numbers[row]! > bound;
  }

  private candidates(batch: Batch): Candidate[] {
    const { rows, block } = batch;
    const sorted = this.sortedBy.map((node) => vectorOf(node, batch, rows));
    const deduped = this.dedupBy.map((node) => vectorOf(node, batch, rows));
    const isBehind = this.behind(sorted[0], batch);
    const found: Candidate[] = [];
    for (const row of rows) {
      if (isBehind?.(row)) continue;
      const time = block.times[row]!;
      const { last } = this;
      if (sorted.length === 0 && last !== undefined && !this.plan.isTail && time < last.time)
        continue;
      const candidate: Candidate = {
        row,
        time,
        source: block.source,
        sequence: block.first + row,
        keys: sortKeys(sorted, row),
        dedup: dedupKey(deduped.map((vector) => valueAt(vector, row))),
      };
      if (last === undefined || this.compare(candidate, last) < 0) found.push(candidate);
    }
    return found;
  }
}

/** None where a value is missing: such rows are all kept. */
const dedupKey = (values: readonly Parameters<typeof keyOf>[0][number][]): string | undefined =>
  values.length === 0 || values.includes(null) ? undefined : keyOf(values);

function firstOfEach<C extends Candidate>(sorted: readonly C[]): C[] {
  const seen = new Set<string>();
  return sorted.filter(({ dedup }) => {
    if (dedup === undefined) return true;
    if (seen.has(dedup)) return false;
    seen.add(dedup);
    return true;
  });
}
