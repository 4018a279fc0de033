import { type EventVisitor, longest, type Splitter, tooLong } from './event.ts';
import { LineSplitter } from './lines.ts';

/** How a line of a CloudWatch Logs export begins: when, then a space, then the message. */
export const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /;

const stampLength = '2026-01-01T00:00:00.000Z '.length;

/** A file of a CloudWatch Logs export: messages may take several lines, the first has the time. */
export class ExportSplitter implements Splitter {
  private readonly visitor: EventVisitor;
  private readonly lines: LineSplitter;
  private message: string | undefined;
  private timestamp = 0;
  private first = 0;
  private last = 0;

  constructor(visitor: EventVisitor) {
    this.visitor = visitor;
    this.lines = new LineSplitter({
      visit: (line, number) => this.line(line, number),
      refuse: (number, reason) => visitor.refuse(number, reason),
    });
  }

  push(chunk: Uint8Array): void {
    this.lines.push(chunk);
  }

  end(): void {
    this.lines.end();
    this.release();
  }

  private line(line: string, number: number): void {
    if (stamp.test(line)) {
      this.release();
      this.message = line.slice(stampLength);
      this.timestamp = Date.parse(line.slice(0, stampLength - 1));
      this.first = number;
    } else if (this.message === undefined) {
      this.visitor.refuse(number, 'no line of an export: it has no time');
    } else if (this.message.length <= longest) {
      // Empty lines are not told to us, but their numbers are missing.
      this.message += '\n'.repeat(number - this.last) + line;
    }
    this.last = number;
  }

  private release(): void {
    const { message } = this;
    if (message === undefined) return;
    if (message.length > longest) this.visitor.refuse(this.first, tooLong);
    else if (message !== '') {
      this.visitor.visit(message, this.first, undefined, { timestamp: this.timestamp });
    }
    this.message = undefined;
  }
}
