/** A place for people: both numbers count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset of `text` stands. `\n`, `\r\n` and a lone `\r` end a line. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (const end of lineEnds(text)) {
    if (end > offset) break;
    line += 1;
    start = end;
  }
  return { line, column: Math.min(offset, text.length) - start + 1 };
}

/** The text of one line (counted from 1), without its end. */
export function lineAt(text: string, line: number): string {
  let start = 0;
  let number = 1;
  for (const end of lineEnds(text)) {
    if (number === line) return text.slice(start, end).replace(/\r?\n$|\r$/, '');
    number += 1;
    start = end;
  }
  return text.slice(start);
}

function* lineEnds(text: string): Generator<number> {
  for (const found of text.matchAll(/\r\n|\n|\r/g)) yield found.index + found[0].length;
}
