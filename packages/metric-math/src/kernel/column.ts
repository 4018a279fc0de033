import type { ReductionName } from '../plan/nodes.ts';
import { moduleOver } from './module.ts';
import { greatestOf, leastOf, squaresOf, sumOf } from './reduce.ts';

/** A reduction of one column, by the module where the column lies in its memory. */
export function reduced(
  name: ReductionName,
  values: Float64Array,
  present: Uint8Array | undefined,
  mean: number,
): number {
  if (present !== undefined) return reduced(name, packed(values, present), undefined, mean);
  const kernel = moduleOver(values.buffer);
  switch (name) {
    case 'count':
      return values.length;
    case 'sum':
      return kernel?.sum(values.byteOffset, values.length) ?? sumOf(values);
    case 'squares':
      return kernel?.squares(values.byteOffset, values.length, mean) ?? squaresOf(values, mean);
    case 'least':
      return kernel?.least(values.byteOffset, values.length) ?? leastOf(values);
    case 'greatest':
      return kernel?.greatest(values.byteOffset, values.length) ?? greatestOf(values);
  }
}

/** The points that are there, without the gaps between them. */
function packed(values: Float64Array, present: Uint8Array): Float64Array {
  const points = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    points[count] = values[i]!;
    count += present[i]!;
  }
  return points.subarray(0, count);
}
