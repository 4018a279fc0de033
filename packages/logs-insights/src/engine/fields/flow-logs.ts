import { type Cells, type Lines, type Scanner, type SpacePlan, Status } from '@sluice/scan';
import { flowLogNames } from '../../discover/columns.ts';
import { spacePlanOf } from '../kept.ts';

const [two, dash, zero, nine] = [0x32, 0x2d, 0x30, 0x39] as const;

/** Columns of VPC flow logs in the default format, cut out of their lines. */
export class FlowLogs {
  /** Places in a group of fields, by column of the logs. */
  private readonly wanted: { readonly column: number; readonly at: number }[] = [];
  private plan: SpacePlan | undefined;

  /** Whether a name is one of their columns; `at` is its place among the cells that are filled. */
  add(name: string, at: number): void {
    const column = flowLogNames.indexOf(name as (typeof flowLogNames)[number]);
    if (column >= 0) this.wanted.push({ column, at });
  }

  prepare(scanner: Scanner): void {
    if (this.wanted.length === 0) return;
    this.plan = spacePlanOf(scanner, [0, 1, 2, ...this.wanted.map(({ column }) => column)]);
  }

  /** Whether lines that begin with `2` are worth a look. */
  get isAsked(): boolean {
    return this.plan !== undefined;
  }

  // HOT: each line of a flow log.
  /** Fills the cells of rows that are flow logs; the others are `left`. */
  read(
    scanner: Scanner,
    lines: Lines,
    rows: Int32Array,
    out: readonly Cells[],
    left: (row: number) => void,
  ): void {
    const { status, counts, cells } = this.plan!.read(lines, rows);
    const { bytes } = scanner;
    const shape = cells.slice(0, 3);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const isWhole = status[row] === Status.object && counts[row] === flowLogNames.length;
      if (!isWhole || !isFlowLog(bytes, lines.starts[row]!, shape, row)) {
        left(row);
        continue;
      }
      for (let j = 0; j < this.wanted.length; j++) {
        const [from, to] = [cells[j + 3]!, out[this.wanted[j]!.at]!];
        to.kinds[row] = from.kinds[row]!;
        to.starts[row] = from.starts[row]!;
        to.ends[row] = from.ends[row]!;
      }
    }
  }
}

// HOT
/** As discovery has it: `2`, an account, an interface, with one blank after each. */
function isFlowLog(
  bytes: Uint8Array,
  start: number,
  shape: readonly Cells[],
  row: number,
): boolean {
  const [version, account, network] = shape as readonly [Cells, Cells, Cells];
  const accountAt = account.starts[row]!;
  const networkAt = network.starts[row]!;
  return (
    bytes[start] === two &&
    version.ends[row] === start + 1 &&
    accountAt === start + 2 &&
    networkAt === account.ends[row]! + 1 &&
    isAccount(bytes, accountAt, account.ends[row]!) &&
    isInterface(bytes, networkAt, network.ends[row]!)
  );
}

const isDash = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === 1 && bytes[start] === dash;

/** Other words for it are left to discovery. */
function isAccount(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 12) return isDash(bytes, start, end);
  for (let at = start; at < end; at++) if (bytes[at]! < zero || bytes[at]! > nine) return false;
  return true;
}

const prefix = [0x65, 0x6e, 0x69, dash] as const;

function isInterface(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 5) return isDash(bytes, start, end);
  for (let i = 0; i < 4; i++) if (bytes[start + i] !== prefix[i]) return false;
  for (let at = start + 4; at < end; at++) if (isWord[bytes[at]!] !== 1) return false;
  return true;
}

const isWord = new Uint8Array(256);
for (let byte = 0; byte < 128; byte++) {
  if (/\w/.test(String.fromCharCode(byte))) isWord[byte] = 1;
}
