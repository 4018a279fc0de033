import { digits, type Range, type Ranges, words } from '../regex/ranges.ts';

const ranges = (...pairs: readonly string[]): Ranges =>
  pairs.map((pair): Range => ({ from: pair.charCodeAt(0), to: pair.charCodeAt(pair.length - 1) }));

/** RE2's: without the vertical tab. */
const blanks = ranges('\t\n', '\f\r', ' ');

/** Classes of one letter after a backslash; the capital ones are the others. */
export const escapedClasses: ReadonlyMap<string, Ranges> = new Map([
  ['d', digits],
  ['s', blanks],
  ['w', words],
]);

/** Classes of `[:name:]`. */
export const posixClasses: ReadonlyMap<string, Ranges> = new Map([
  ['alnum', ranges('09', 'AZ', 'az')],
  ['alpha', ranges('AZ', 'az')],
  ['ascii', ranges('\x00\x7f')],
  ['blank', ranges('\t', ' ')],
  ['cntrl', ranges('\x00\x1f', '\x7f')],
  ['digit', digits],
  ['graph', ranges('!~')],
  ['lower', ranges('az')],
  ['print', ranges(' ~')],
  ['punct', ranges('!/', ':@', '[`', '{~')],
  ['space', ranges('\t\r', ' ')],
  ['upper', ranges('AZ')],
  ['word', words],
  ['xdigit', ranges('09', 'AF', 'af')],
]);
