import { type Cells, Kind } from '../cells.ts';
import type { Lines, Rows } from '../lines.ts';
import type { Memory, Region } from '../memory.ts';
import type { Addresses, Inbox } from './inbox.ts';
import { epochOf, instantAtStart, instantIn } from './instant.ts';
import { numberIn } from './number.ts';
import { cellText } from './text-of.ts';

/** Cells as numbers: kernels read what is plain, and what they leave is read as text. */
export class Readings {
  private readonly memory: Memory;
  private readonly inbox: Inbox;
  private readonly read: Region;
  private readonly left: Region;

  constructor(memory: Memory, inbox: Inbox) {
    this.memory = memory;
    this.inbox = inbox;
    this.read = memory.column(8);
    this.left = memory.column(4);
  }

  numbers(cells: Cells, rows: Rows, out: Float64Array): void {
    const at = this.inbox.cells(cells, rows, out.length);
    const left = this.memory.kernels.numbers(...this.call(at));
    this.settle(left, cells, (text, kind) =>
      kind === Kind.number ? Number(text) : numberIn(text),
    );
    this.deliver(at, rows, out);
  }

  instants(cells: Cells, rows: Rows, out: Float64Array): void {
    const at = this.inbox.cells(cells, rows, out.length);
    const left = this.memory.kernels.instants(...this.call(at), 0);
    this.settle(left, cells, (text, kind) =>
      kind === Kind.number ? epochOf(Number(text)) : instantIn(text),
    );
    this.deliver(at, rows, out);
  }

  instantsAtStart(lines: Lines, rows: Rows, out: Float64Array): void {
    const at = this.inbox.lines(lines, rows);
    const left = this.memory.kernels.instants(...this.call(at), 1);
    this.settle(left, lines, instantAtStart);
    this.deliver(at, rows, out);
  }

  private call({ kinds, starts, ends, rows, count }: Addresses) {
    return [kinds, starts, ends, rows, count, this.read.address, this.left.address] as const;
  }

  /** Reads what the kernels left. */
  private settle(
    left: number,
    { starts, ends, kinds }: Pick<Cells, 'starts' | 'ends'> & Partial<Cells>,
    read: (text: string, kind: number) => number,
  ): void {
    const { views } = this.memory;
    for (let i = 0; i < left; i++) {
      const row = views.words[(this.left.address >> 2) + i]!;
      const kind = kinds?.[row] ?? Kind.text;
      const text = cellText(views, kind, starts[row]!, ends[row]!);
      views.doubles[(this.read.address >> 3) + row] = read(text, kind);
    }
  }

  private deliver({ count }: Addresses, rows: Rows, out: Float64Array): void {
    const { doubles } = this.memory.views;
    const first = this.read.address >> 3;
    if (rows === undefined) out.set(doubles.subarray(first, first + count));
    else for (const row of rows) out[row] = doubles[first + row]!;
  }
}
