import { type Origin, type Remark, tooLong } from '../../input/event.ts';
import type { BlockVisitor, LineBlock } from '../../input/line-blocks.ts';
import type { Feeder } from './feeder.ts';

/** Feeds blocks of lines as they are. */
export class LineFeed implements BlockVisitor {
  /** How many lines came so far. */
  lines = 0;
  readonly refused: Remark[] = [];
  private readonly feeder: Feeder;
  private readonly origin: Origin;

  constructor(feeder: Feeder, origin: Origin) {
    this.feeder = feeder;
    this.origin = origin;
  }

  take({ from, to, offset }: LineBlock): void {
    const { origin } = this;
    this.lines += this.feeder.feed({ from, to, first: offset, origin, isText: true });
  }

  skip(): void {
    this.lines += 1;
    this.refused.push({ number: this.lines, reason: tooLong });
  }
}
