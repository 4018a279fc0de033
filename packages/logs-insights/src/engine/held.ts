import type { LogEvent } from '../reference/environment.ts';
import type { EventBlock } from './part.ts';
import { textIn } from './text.ts';

/** An event that a sink keeps, with its place in the base order; plain data. */
export interface HeldEvent {
  readonly event: LogEvent;
  readonly source: number;
  readonly sequence: number;
}

/** The event of a line. */
export function held(block: EventBlock, row: number): HeldEvent {
  const { scanner, lines, times, source, first, logStream, log, ingestionTime } = block;
  const event: LogEvent = {
    timestamp: times[row]!,
    message: textIn(scanner.bytes, lines.starts[row]!, lines.ends[row]!),
    ...(logStream !== undefined && { logStream }),
    ...(log !== undefined && { log }),
    ...(ingestionTime !== undefined && { ingestionTime }),
  };
  return { event: block.events?.get(row) ?? event, source, sequence: first + row };
}

/** As they came, source by source: what the reference takes for the order of the input. */
export const inInputOrder = (all: readonly HeldEvent[]): readonly LogEvent[] =>
  all.toSorted((a, b) => a.source - b.source || a.sequence - b.sequence).map(({ event }) => event);
