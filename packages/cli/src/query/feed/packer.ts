import type { EventVisitor, Origin, Remark } from '../../input/event.ts';
import type { Feeder } from './feeder.ts';

/** Puts events that come one by one into the memory of the scanner, and feeds them in blocks. */
export class Packer implements EventVisitor {
  readonly refused: Remark[] = [];
  private readonly feeder: Feeder;
  private readonly size: number;
  private readonly always: Origin;
  private origin: Origin = {};
  private filled = 0;
  private first = 0;
  private told: number[] = [];
  private texts = new Map<number, string>();

  /** `always`: what all events of the input have where they don't say it themselves. */
  constructor(feeder: Feeder, always: Origin, size: number) {
    this.feeder = feeder;
    this.always = always;
    this.size = size;
    feeder.outlet.scanner.reserve(size);
  }

  visit(text: string, _number: number, _raw?: Uint8Array, said: Origin = {}): void {
    const { timestamp, ...origin } = { ...this.always, ...said };
    // No character of a string takes more bytes.
    const most = 3 * text.length + 1;
    const isOther = origin.logStream !== this.origin.logStream || origin.log !== this.origin.log;
    if (this.filled > 0 && (isOther || this.filled + most > this.size)) this.flush();
    this.origin = origin;
    this.told.push(timestamp ?? Number.NaN);
    this.filled += this.write(text, most);
  }

  refuse(number: number, reason: string): void {
    this.refused.push({ number, reason });
  }

  flush(): void {
    const { told, texts, origin, first } = this;
    if (told.length === 0) return;
    const { input } = this.feeder.outlet.scanner;
    const block = { from: input, to: input + this.filled };
    this.first += told.length;
    this.filled = 0;
    this.told = [];
    this.texts = new Map();
    this.feeder.feed({ ...block, first, origin, isText: false, told, texts });
  }

  /** As a line; where it would be several, an empty one stands for it. */
  private write(text: string, most: number): number {
    const { scanner } = this.feeder.outlet;
    if (this.filled + most > scanner.capacity) scanner.reserve(this.filled + most);
    const at = scanner.input + this.filled;
    const isLine = !text.includes('\n') && !text.endsWith('\r');
    if (!isLine) this.texts.set(this.told.length - 1, text);
    const { buffer, byteOffset, byteLength } = scanner.bytes;
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    const length = isLine ? bytes.write(text, at) : 0;
    bytes[at + length] = lineFeed;
    return length + 1;
  }
}

const lineFeed = 10;
