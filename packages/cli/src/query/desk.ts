import { counted, numberSaid } from '../output/said.ts';
import type { Session } from '../session.ts';
import type { ReadReport, Share } from './feed/share.ts';

interface Entry {
  readonly share: Share;
  readonly report: ReadReport;
}

/** What came of all inputs of a query, told at the end in their order. */
export class Desk {
  private readonly entries: Entry[] = [];

  take(share: Share, report: ReadReport): void {
    this.entries.push({ share, report });
  }

  /** Unpacked. */
  get bytes(): number {
    return this.entries.reduce((sum, { report }) => sum + report.bytes, 0);
  }

  /** Says what was left out or assumed; gives whether all could be read. */
  async tell(session: Session): Promise<boolean> {
    const inputs = new Map<number, Entry[]>();
    for (const entry of this.entries.toSorted(byPlace)) {
      const entries = inputs.get(entry.share.index);
      if (entries) entries.push(entry);
      else inputs.set(entry.share.index, [entry]);
    }
    let isComplete = true;
    for (const entries of inputs.values()) {
      const { name } = entries[0]!.share.source;
      const failures = failuresOf(entries);
      for (const failure of failures) await session.complain(`${name}${failure}`);
      if (failures.length > 0) isComplete = false;
      for (const assumption of assumptionsOf(entries)) {
        await session.note(`sluice: ${name}: ${assumption}`);
      }
    }
    return isComplete;
  }
}

const byPlace = ({ share: a }: Entry, { share: b }: Entry) =>
  a.index - b.index || (a.part?.range.start ?? 0) - (b.part?.range.start ?? 0);

function failuresOf(entries: readonly Entry[]): readonly string[] {
  let lines = 0;
  const refused = entries.flatMap(({ report }) => {
    const before = lines;
    lines += report.lines;
    return report.refused.map(({ number, reason }) => `:${before + number}: ${reason}`);
  });
  const more = refused.length - mostTold;
  return [
    ...refused.slice(0, mostTold),
    ...entries.flatMap(({ report }) =>
      report.failure === undefined ? [] : [`: ${report.failure}`],
    ),
    ...(more > 0 ? [`: ${numberSaid(more)} more left out`] : []),
  ];
}

const mostTold = 3;

function assumptionsOf(entries: readonly Entry[]): readonly string[] {
  const sum = (of: (report: ReadReport) => number) =>
    entries.reduce((all, { report }) => all + of(report), 0);
  const assumed = sum((report) => report.assumed);
  const placed = sum((report) => report.counted);
  const where = placed < sum((report) => report.events) ? ' at the beginning' : '';
  return [
    ...(placed > 0
      ? [
          `no times found${where}: events count as a millisecond apart, from 1970-01-01 on, in their order`,
        ]
      : []),
    ...(assumed > 0
      ? [
          `${counted(assumed, 'event')} without a time: each counts as of the time of the one before`,
        ]
      : []),
  ];
}
