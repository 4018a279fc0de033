import { Scanner } from '@sluice/scan';
import type { LogEvent } from '../reference/environment.ts';
import type { EventBlock } from './part.ts';

/** Bytes of messages that are put into one block, about. */
const blockSize = 2 ** 18;

/** Bytes that a scanner begins with: most runs in memory are over a handful of events. */
const smallest = 2 ** 12;

const encoder = new TextEncoder();

/** Events as lines in a scanner's memory, block by block. */
export function* blocksOf(
  events: readonly LogEvent[],
  scanner = Scanner.create({ capacity: smallest }),
): Generator<EventBlock> {
  for (let first = 0; first < events.length; ) {
    const texts: string[] = [];
    let length = 0;
    for (let at = first; at < events.length && length < blockSize; at++) {
      const { message } = events[at]!;
      const text = isLine(message) ? message : '';
      texts.push(text);
      length += text.length + 1;
    }
    yield blockOf(scanner, events, first, texts);
    first += texts.length;
  }
}

function blockOf(
  scanner: Scanner,
  events: readonly LogEvent[],
  first: number,
  texts: readonly string[],
): EventBlock {
  const bytes = encoder.encode(texts.map((text) => `${text}\n`).join(''));
  scanner.reserve(bytes.length);
  scanner.bytes.set(bytes, scanner.input);
  const lines = scanner.lines(scanner.input, scanner.input + bytes.length);
  const members = events.slice(first, first + texts.length);
  const { logStream, log, ingestionTime } = members[0]!;
  const own = members.flatMap((event, row): readonly (readonly [number, LogEvent])[] =>
    isLine(event.message) &&
    event.fields === undefined &&
    event.logStream === logStream &&
    event.log === log &&
    event.ingestionTime === ingestionTime
      ? []
      : [[row, event]],
  );
  return {
    scanner,
    lines,
    times: Float64Array.from(members, ({ timestamp }) => timestamp),
    source: 0,
    first,
    events: new Map(own),
    ...(logStream !== undefined && { logStream }),
    ...(log !== undefined && { log }),
    ...(ingestionTime !== undefined && { ingestionTime }),
  };
}

/** Whether a message can stand on one line of UTF-8. */
const isLine = (message: string): boolean => !/\n|\r$|\p{Cs}/u.test(message);
