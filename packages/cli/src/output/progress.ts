import type { Terminal } from '../io.ts';
import { bytesSaid, numberSaid } from './said.ts';

/** A line at the bottom of a terminal that tells how far long work is. */
export class Progress {
  private readonly terminal: Terminal;
  private readonly total: number | undefined;
  private readonly noun: string;
  private readonly begun = performance.now();
  private read = 0;
  private matches = 0;
  private shown = 0;
  private isVisible = false;

  /** `total`: the bytes there are to read, where known; `noun`: what is counted. */
  constructor(terminal: Terminal, total: number | undefined, noun = 'found') {
    this.terminal = terminal;
    this.total = total;
    this.noun = noun;
  }

  add(bytes: number, matches: number): void {
    this.read += bytes;
    this.matches += matches;
    const now = performance.now();
    if (now - this.begun < patience || now - this.shown < pause) return;
    this.shown = now;
    this.isVisible = true;
    this.terminal.write(`\r${this.line(now).slice(0, (this.terminal.columns ?? 80) - 1)}\u001b[K`);
  }

  /** Takes the line away, before anything else is written. */
  clear(): void {
    if (this.isVisible) this.terminal.write('\r\u001b[K');
    this.isVisible = false;
  }

  private line(now: number): string {
    const seconds = (now - this.begun) / 1000;
    const share = this.total
      ? `${Math.floor((100 * this.read) / this.total)}% of ${bytesSaid(this.total)}`
      : bytesSaid(this.read);
    const left = this.total
      ? (seconds * (this.total - this.read)) / Math.max(1, this.read)
      : undefined;
    const rate = `${bytesSaid(this.read / seconds)}/s`;
    const rest = left === undefined ? '' : `, ${Math.ceil(left)} s left`;
    return `${share}, ${rate}, ${numberSaid(this.matches)} ${this.noun}${rest}`;
  }
}

/** Milliseconds before the line appears, and between two of its changes. */
const patience = 1000;
const pause = 200;
