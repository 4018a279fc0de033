import type { Io, Terminal } from './io.ts';
import { type Paint, painter } from './output/paint.ts';
import { Sink } from './output/sink.ts';

/** One run of the command: where it writes, and how loudly. */
export class Session {
  readonly io: Io;
  readonly out: Sink;
  readonly err: Sink;
  quiet = false;
  /** The exit code that the command came to. */
  code = 0;
  /** Takes away what should not stay on the terminal. */
  atEnd = () => {};
  private color: boolean | undefined;

  constructor(io: Io) {
    this.io = io;
    this.out = new Sink(io.stdout);
    this.err = new Sink(io.stderr);
  }

  /** What `--color`, `--no-color` and `--quiet` said. */
  settle(settings: { readonly color?: boolean; readonly quiet?: boolean }): void {
    this.color = settings.color;
    this.quiet = settings.quiet ?? false;
  }

  hasColor(terminal: Terminal): boolean {
    const { NO_COLOR, TERM } = this.io.env;
    if (this.color !== undefined) return this.color;
    return !NO_COLOR && TERM !== 'dumb' && terminal.isTTY === true;
  }

  /** Colours for what goes to stdout. */
  get paint(): Paint {
    return painter(this.hasColor(this.io.stdout));
  }

  /** Something went wrong that doesn't end the run. */
  async complain(text: string, hint?: string): Promise<void> {
    const paint = painter(this.hasColor(this.io.stderr));
    const advice = hint === undefined ? '' : `  ${paint('dim', hint)}\n`;
    await this.err.write(`${paint('error', 'sluice:')} ${text}\n${advice}`);
  }

  /** Something worth knowing; silent with `--quiet`. */
  async note(text: string): Promise<void> {
    if (!this.quiet) await this.err.write(`${text}\n`);
  }

  /** A hint for people: only on a terminal. */
  async hint(text: string): Promise<void> {
    if (this.io.stderr.isTTY) await this.note(text);
  }
}
