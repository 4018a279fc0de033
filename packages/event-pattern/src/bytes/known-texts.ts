import type { Scanner } from '@sluice/scan';
import { longest, TextSlots } from './text-slots.ts';

/** The texts of a column; those that it repeats are the same string each time. */
export class KnownTexts {
  private readonly scanner: Scanner;
  private readonly slots = new TextSlots();
  private readonly texts = new Array<string>(TextSlots.count).fill('');

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  /** The bytes in [from, to) as text. */
  text(from: number, to: number): string {
    if (to - from > longest || to === from) return this.scanner.text(from, to);
    const slot = this.slots.of(this.scanner.bytes, from, to);
    if (this.slots.isFresh) this.texts[slot] = this.scanner.text(from, to);
    return this.texts[slot]!;
  }
}
