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

/** Reads a text of several lines; cells as they are written. */
export function readTexts(scanner: Scanner, plan: FieldPlan, text: string) {
  const { input } = scanner;
  const bytes = Buffer.from(scanner.bytes.buffer);
  const end = input + bytes.write(text, input);
  const lines = scanner.lines(input, end);
  const { status, cells, leaves } = plan.read(lines);
  return Array.from({ length: lines.count }, (_, row) => ({
    status: status[row]!,
    leaves: leaves[row]!,
    cells: cells.map(({ kinds, starts, ends }) => [
      kinds[row]!,
      kinds[row] === 0 ? '' : bytes.toString('utf8', starts[row], ends[row]),
    ]),
  }));
}
