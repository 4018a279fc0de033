import { painter } from '../output/paint.ts';
import { Progress } from '../output/progress.ts';
import { counted, numberSaid } from '../output/said.ts';
import type { Session } from '../session.ts';
import type { Report } from './piece.ts';
import type { Running } from './pool.ts';
import { addTally, emptyTally, type SearchSettings, type Tally } from './settings.ts';

/** Where results come together: prints them in order, counts them, says what was left out. */
export class Desk {
  readonly total: Tally = emptyTally();
  /** Whether something could not be read. */
  hasFailed = false;
  private readonly session: Session;
  private readonly settings: SearchSettings;
  private readonly counts: boolean;
  private readonly progress: Progress | undefined;
  /** The input whose pieces are coming, and what came of them so far. */
  private name: string | undefined;
  private tally: Tally = emptyTally();
  private firstForeign: number | undefined;
  private refusals = 0;

  /** `size`: the bytes there are to read, where known; `counts`: print only how many match. */
  constructor(
    session: Session,
    settings: SearchSettings,
    { counts, size }: { readonly counts: boolean; readonly size: number | undefined },
  ) {
    this.session = session;
    this.settings = settings;
    this.counts = counts;
    const { stderr } = session.io;
    if (stderr.isTTY && !session.quiet) {
      this.progress = new Progress(stderr, size);
      session.atEnd = () => this.progress?.clear();
    }
  }

  /** Events that matched so far. */
  get found(): number {
    return this.total.matches + this.tally.matches;
  }

  /** Takes a piece to its end. */
  async take({ piece, run }: Running): Promise<void> {
    if (this.name !== piece.source.name) await this.closeInput();
    this.name = piece.source.name;
    for (let matches = 0; ; ) {
      const { done, value } = await run.next();
      if (done) return this.settle(value, (piece.range?.start ?? 0) === 0);
      if (value.output.length > 0) {
        if (this.session.io.stdout.isTTY) this.progress?.clear();
        await this.session.out.write(value.output);
      }
      this.progress?.add(value.stored, value.matches - matches);
      matches = value.matches;
    }
  }

  async close(): Promise<void> {
    await this.closeInput();
    this.progress?.clear();
  }

  /** Numbers count from the beginning of a piece: only those of a first piece are told. */
  private async settle(report: Report, isFirst: boolean): Promise<void> {
    addTally(this.tally, report.tally);
    if (isFirst) this.firstForeign = report.firstForeign;
    for (const { number, reason } of report.refused) {
      this.refusals += 1;
      if (this.refusals <= 3)
        await this.complain(isFirst ? `:${number}: ${reason}` : `: ${reason}`);
    }
    if (report.failure !== undefined) await this.complain(`: ${report.failure}`);
  }

  private async closeInput(): Promise<void> {
    if (this.name === undefined) return;
    const { foreign, events } = this.tally;
    if (this.refusals > 3) await this.complain(`: ${numberSaid(this.refusals - 3)} more left out`);
    if (foreign > 0) {
      const first = this.firstForeign === undefined ? '' : ` (the first: ${this.firstForeign})`;
      this.progress?.clear();
      await this.session.note(
        `sluice: ${this.name}: ${numberSaid(foreign)} of ${counted(events, 'event')} left out: ` +
          `not what ${this.settings.language} reads${first}`,
      );
    }
    if (this.counts) await this.session.out.write(this.countLines());
    addTally(this.total, this.tally);
    this.name = undefined;
    this.tally = emptyTally();
    this.firstForeign = undefined;
    this.refusals = 0;
  }

  private countLines(): string {
    const paint = painter(this.settings.color);
    const file = this.settings.fileNames ? `${paint('name', this.name!)}${paint('dim', ':')}` : '';
    if (!this.settings.isSet) return `${file}${this.tally.matches}\n`;
    const lines = this.settings.rules.map(
      ({ name }, i) => `${file}${paint('info', name)}${paint('dim', ':')}${this.tally.byRule[i]}\n`,
    );
    return lines.join('');
  }

  private async complain(what: string): Promise<void> {
    this.hasFailed = true;
    this.progress?.clear();
    await this.session.complain(`${this.name}${what}`);
  }
}
