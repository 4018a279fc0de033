import { commonLogTimeIn } from './common-log.ts';
import { isDigit } from './digits.ts';
import { isoAt } from './iso.ts';
import { flowLogTimeIn, queryLogTimeIn, syslogTimeIn } from './records.ts';

/** The time of a line that is no JSON object, by the form of the line; NaN where it has none. */
// HOT: one call a line.
export function timeOfText(bytes: Buffer, start: number, end: number): number {
  const first = bytes[start];
  if (first === less) return syslogTimeIn(bytes, start, end);
  if (first === openBracket || isDigit(first)) {
    const time = isoAt(bytes, start, end);
    if (!Number.isNaN(time)) return time;
    if (first !== openBracket) {
      const record = recordTimeIn(bytes, start, end);
      if (!Number.isNaN(record)) return record;
    }
  }
  return commonLogTimeIn(bytes, start, end);
}

const recordTimeIn = (bytes: Buffer, start: number, end: number): number =>
  bytes[start + 1] === space ? flowLogTimeIn(bytes, start, end) : queryLogTimeIn(bytes, start, end);

const less = 0x3c;
const openBracket = 0x5b;
const space = 0x20;
