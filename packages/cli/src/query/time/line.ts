import { timeOfObject } from './object.ts';
import { timeOfText } from './text.ts';

/** The time of a line by itself; NaN where it has none. `mayHave`: see `timeOfObject`. */
export const timeOfLine = (
  bytes: Buffer,
  start: number,
  end: number,
  mayHave: (field: number) => boolean,
): number =>
  bytes[start] === openBrace
    ? timeOfObject(bytes, start, end, mayHave)
    : timeOfText(bytes, start, end);

const openBrace = 0x7b;
