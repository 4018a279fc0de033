import type { Batch } from './batch.ts';
import type { ConstantVector, Vector } from './vector.ts';

/** An expression, compiled: a constant, or values for rows of a batch. */
export type Node = ConstantVector | Computed;

export interface Computed {
  readonly kind: 'computed';
  /** The rows are some of those that are left in the batch. */
  at(batch: Batch, rows: Int32Array): Vector;
}

export const computed = (at: Computed['at']): Computed => ({ kind: 'computed', at });

export const vectorOf = (node: Node, batch: Batch, rows: Int32Array): Vector =>
  node.kind === 'constant' ? node : node.at(batch, rows);
