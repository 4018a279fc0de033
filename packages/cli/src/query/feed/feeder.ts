import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '@sluice/core';
import type { Lines, Rows, Scanner } from '@sluice/scan';
import type { logsInsights } from 'sluice';
import type { Origin } from '../../input/event.ts';
import { type Found, foundIn } from '../event.ts';
import type { BlockTimes } from '../time/block-times.ts';
import { type Before, Clock } from '../time/clock.ts';

/** The engine takes no more, and why. */
export class Limit extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super('the query reached a limit');
    this.diagnostics = diagnostics;
  }
}

/** Where events go. */
export interface Outlet {
  readonly scanner: Scanner;
  readonly times: BlockTimes;
  readonly part: logsInsights.QueryPart;
}

/** Lines that stand in the memory of the scanner. */
export interface Fed {
  readonly from: number;
  readonly to: number;
  /** The place of the first in its input: what comes later has a greater one. */
  readonly first: number;
  readonly origin: Origin;
  /** Empty lines are none; else every line is an event. */
  readonly isText: boolean;
  /** Times that the envelope tells, one a line; NaN where it tells none. */
  readonly told?: readonly number[];
  /** Events that are not written in one line, by the number of the line that stands for them. */
  readonly texts?: ReadonlyMap<number, string>;
}

/** Gives the events of one input, or of a share of it, to the engine, each with a time. */
export class Feeder {
  events = 0;
  readonly clock: Clock;
  readonly outlet: Outlet;
  private readonly source: number;

  constructor(outlet: Outlet, source: number, before: Before) {
    this.outlet = outlet;
    this.source = source;
    this.clock = new Clock(before);
  }

  /** Gives how many lines there were; throws `Limit`. */
  feed(fed: Fed): number {
    const { scanner, times: reader, part } = this.outlet;
    const lines = scanner.lines(fed.from, fed.to);
    const rows = fed.isText ? filledIn(lines) : undefined;
    const { times, stored } = reader.read(lines, rows);
    const found = new Map<number, Found>();
    for (const [row, text] of fed.texts ?? brokenIn(scanner, lines, fed)) {
      const event = foundIn(text, fed.origin);
      found.set(row, event);
      times[row] = event.timestamp ?? Number.NaN;
    }
    for (let row = 0; row < (fed.told?.length ?? 0); row++) {
      const time = fed.told![row]!;
      if (!stored.has(row) && !Number.isNaN(time)) times[row] = time;
    }
    this.clock.fill(times, rows);
    const events = new Map(stored);
    for (const [row, event] of found) {
      events.set(row, { ...event, timestamp: times[row]! });
    }
    this.events += rows?.length ?? lines.count;
    const { logStream, log } = fed.origin;
    const added = part.add({
      ...{ scanner, lines, times, source: this.source, first: fed.first },
      ...(rows && { rows }),
      ...(logStream !== undefined && { logStream }),
      ...(log !== undefined && { log }),
      ...(events.size > 0 && { events }),
    });
    if (!added.ok) throw new Limit(added.diagnostics);
    return lines.count;
  }
}

/** The lines that hold something; undefined where all do. */
export function filledIn({ count, starts, ends }: Lines): Rows {
  let empty = 0;
  for (let row = 0; row < count; row++) if (starts[row] === ends[row]) empty += 1;
  if (empty === 0) return undefined;
  const rows = new Int32Array(count - empty);
  for (let row = 0, i = 0; row < count; row++) if (starts[row] !== ends[row]) rows[i++] = row;
  return rows;
}

/** Lines that are not UTF-8, as they are shown. */
function brokenIn(
  { bytes }: Scanner,
  lines: Lines,
  { from, to }: Fed,
): ReadonlyMap<number, string> {
  const broken = new Map<number, string>();
  if (isUtf8(bytes.subarray(from, to))) return broken;
  for (let row = 0; row < lines.count; row++) {
    const line = bytes.subarray(lines.starts[row]!, lines.ends[row]!);
    if (!isUtf8(line)) broken.set(row, Buffer.from(line).toString('utf8'));
  }
  return broken;
}
