import type { FieldPlan, Scanner } from '@sluice/scan';
import { Status } from '@sluice/scan';
import type { Expected } from './fields-oracle.ts';

/** Reads one line that stands alone in the block, and tells it as the oracle does. */
export function readAlone(
  scanner: Scanner,
  plan: FieldPlan,
  line: Uint8Array,
  at: number,
): Expected {
  const lines = {
    count: 1,
    starts: Int32Array.of(at),
    ends: Int32Array.of(at + line.length),
  };
  scanner.bytes.set(line, at);
  const { status, cells, leaves } = plan.read(lines);
  if (status[0] !== Status.object) return { status: status[0]!, cells: [], leaves: 0 };
  const held: Expected['cells'][number][] = [];
  cells.forEach(({ kinds, starts, ends }, column) => {
    if (kinds[0] !== 0) held[column] = [kinds[0]!, starts[0]! - at, ends[0]! - at];
  });
  return { status: Status.object, cells: held, leaves: leaves[0]! };
}
