/** Code points from `from` to `to`, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A set of characters: ranges in ascending order, none touching another. */
export type Ranges = readonly Range[];

export const lastCodePoint = 0x10ffff;

const range = (from: string, to: string = from): Range => ({
  from: from.codePointAt(0)!,
  to: to.codePointAt(0)!,
});

export const digits: Ranges = [range('0', '9')];
export const words: Ranges = [range('0', '9'), range('A', 'Z'), range('_'), range('a', 'z')];
/** Tab, newline, vertical tab, form feed, carriage return and space. */
export const blanks: Ranges = [range('\t', '\r'), range(' ')];
export const notNewline: Ranges = complement([range('\n')]);

export const single = (code: number): Ranges => [{ from: code, to: code }];

/** All other characters. */
export function complement(ranges: Ranges): Ranges {
  const others: Range[] = [];
  let from = 0;
  for (const one of ranges) {
    if (one.from > from) others.push({ from, to: one.from - 1 });
    from = one.to + 1;
  }
  if (from <= lastCodePoint) others.push({ from, to: lastCodePoint });
  return others;
}

/** The characters of any of the ranges, which may overlap and come in any order. */
export function union(ranges: Ranges): Ranges {
  const joined: Range[] = [];
  for (const one of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || one.from > last.to + 1) joined.push(one);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
  }
  return joined;
}
