/** A regular expression of the service: alternatives of characters and anchors; there are no groups. */
export interface RegexTree {
  readonly alternatives: readonly (readonly Piece[])[];
}

export type Piece = Anchor | Repeat;

/** `^` and `$`: the ends of the whole text, never of a line. */
export interface Anchor {
  readonly kind: 'start' | 'end';
}

/** A character of a set, from `least` to `most` times. */
export interface Repeat {
  readonly kind: 'repeat';
  readonly set: CharacterSet;
  readonly least: number;
  /** `Infinity` for no bound. */
  readonly most: number;
}

/** Code points, both ends included. */
export interface CharacterSet {
  readonly ranges: readonly Range[];
  readonly negated: boolean;
}

export type Range = readonly [first: number, last: number];

export const single = (character: string): CharacterSet => {
  const code = character.codePointAt(0)!;
  return { ranges: [[code, code]], negated: false };
};

/** What `.` stands for. */
export const anyCharacter: CharacterSet = { ranges: [[0x0a, 0x0a]], negated: true };

const digits: readonly Range[] = [[0x30, 0x39]];
const blanks: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
];
const wordly: readonly Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];

/** `\d`, `\s`, `\w` and their opposites; all are ASCII. */
export const classes: ReadonlyMap<string, CharacterSet> = new Map([
  ['d', { ranges: digits, negated: false }],
  ['D', { ranges: digits, negated: true }],
  ['s', { ranges: blanks, negated: false }],
  ['S', { ranges: blanks, negated: true }],
  ['w', { ranges: wordly, negated: false }],
  ['W', { ranges: wordly, negated: true }],
]);

/** The ranges of a set with the negation worked out. */
export function rangesOf({ ranges, negated }: CharacterSet): readonly Range[] {
  if (!negated) return ranges;
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const others: Range[] = [];
  let from = 0;
  for (const [first, last] of sorted) {
    if (first > from) others.push([from, first - 1]);
    from = Math.max(from, last + 1);
  }
  if (from <= 0x10ffff) others.push([from, 0x10ffff]);
  return others;
}
