import { ClosedPipe } from '../failure.ts';
import type { Terminal } from '../io.ts';

/** Writes in order and no faster than the reader reads. */
export class Sink {
  private readonly stream: Terminal;
  private failure: Error | undefined;
  private wake = () => {};

  constructor(stream: Terminal) {
    this.stream = stream;
    stream.on('error', (error) => this.fail(error));
    stream.on('close', () => this.fail(new ClosedPipe()));
    stream.on('drain', () => this.wake());
  }

  /** Throws `ClosedPipe` when nobody reads any more. */
  async write(data: string | Uint8Array): Promise<void> {
    if (data.length === 0) return;
    if (!this.failure && !this.stream.write(data)) await this.woken();
    if (this.failure) throw this.failure;
  }

  /** Waits until everything written has been handed over. */
  async flush(): Promise<void> {
    const woken = this.woken();
    this.stream.write('', (error) => (error ? this.fail(error) : this.wake()));
    await woken;
    if (this.failure) throw this.failure;
  }

  /** Until the stream takes more, or will never do so. */
  private async woken(): Promise<void> {
    await new Promise<void>((wake) => {
      this.wake = wake;
      if (this.failure) wake();
    });
  }

  private fail(error: NodeJS.ErrnoException): void {
    this.failure ??= quiet.has(error.code ?? '') ? new ClosedPipe() : error;
    this.wake();
  }
}

/** How a stream says that its reader has gone. */
const quiet = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);
