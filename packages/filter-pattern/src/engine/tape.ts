/**
 * A JSON text as rows of numbers: one pass, nothing allocated, number lexemes and duplicate keys
 * left where they stand. The tape of the last text read is kept until the next.
 */
export const kinds = {
  object: 0,
  array: 1,
  text: 2,
  escapedText: 3,
  number: 4,
  true: 5,
  false: 6,
  null: 7,
} as const;

/** Per row: kind, start, end, and the row after the value and all that is in it. */
const width = 4;

let rows = new Int32Array(4 * 256);
let source = '';
let count = 0;

export const isTrue = (row: number): boolean => rows[row] === kinds.true;
export const isFalse = (row: number): boolean => rows[row] === kinds.false;
export const isNull = (row: number): boolean => rows[row] === kinds.null;
export const isNumeric = (row: number): boolean => rows[row] === kinds.number;

/** A text or a number; nothing else is ever compared. */
export const isComparable = (row: number): boolean => {
  const kind = rows[row]!;
  return kind >= kinds.text && kind <= kinds.number;
};

/** Whether a text is this one, or a number is written like it. */
export function isText(row: number, wanted: string): boolean {
  const kind = rows[row]!;
  if (kind === kinds.text || kind === kinds.number) {
    const start = rows[row + 1]!;
    return rows[row + 2]! - start === wanted.length && source.startsWith(wanted, start);
  }
  return kind === kinds.escapedText && textOf(row) === wanted;
}

/** The text of a string (escapes resolved), or a number as it is written. */
export function textOf(row: number): string {
  const written = source.slice(rows[row + 1], rows[row + 2]);
  return rows[row] === kinds.escapedText ? JSON.parse(`"${written}"`) : written;
}

/** The last member of an object with this key; -1 where there is none. */
// HOT: a loop over the members of one object.
export function memberOf(object: number, key: string): number {
  if (rows[object] !== kinds.object) return -1;
  const end = rows[object + 3]!;
  const { length } = key;
  let found = -1;
  for (let row = object + width; row < end; ) {
    const value = row + width;
    const start = rows[row + 1]!;
    if (rows[row] === kinds.text) {
      if (rows[row + 2]! - start === length && source.startsWith(key, start)) found = value;
    } else if (textOf(row) === key) found = value;
    row = rows[value + 3]!;
  }
  return found;
}

/** An element of an array; -1 where there is none. */
export function elementOf(array: number, index: number): number {
  if (rows[array] !== kinds.array) return -1;
  const end = rows[array + 3]!;
  let row = array + width;
  for (let i = 0; i < index && row < end; i++) row = rows[row + 3]!;
  return row < end ? row : -1;
}

/** Whether a test holds for any element, or for any value of an object (of equal keys the last). */
export function anyOf(container: number, test: (row: number) => boolean): boolean {
  const end = rows[container + 3]!;
  if (rows[container] === kinds.array) {
    for (let row = container + width; row < end; row = rows[row + 3]!) if (test(row)) return true;
    return false;
  }
  if (rows[container] !== kinds.object) return false;
  for (let row = container + width; row < end; row = rows[row + width + 3]!) {
    if (!test(row + width)) continue;
    // A later member may have the same key; to look once is cheap, to look for each is not.
    return memberOf(container, textOf(row)) === row + width || anyDistinct(container, test);
  }
  return false;
}

function anyDistinct(object: number, test: (row: number) => boolean): boolean {
  const values = new Map<string, number>();
  const end = rows[object + 3]!;
  for (let row = object + width; row < end; row = rows[row + width + 3]!) {
    values.set(textOf(row), row + width);
  }
  return [...values.values()].some(test);
}

/** Whether an array holds a null. */
export const holdsNull = (array: number): boolean => {
  if (rows[array] !== kinds.array) return false;
  const end = rows[array + 3]!;
  for (let row = array + width; row < end; row = rows[row + 3]!) {
    if (rows[row] === kinds.null) return true;
  }
  return false;
};

/** Begins a tape for a text; offsets in it are UTF-16. */
export function beginTape(text: string): void {
  source = text;
  count = 0;
}

/** A value or key that is complete. */
export function addRow(kind: number, start: number, end: number): void {
  const row = count;
  count += width;
  if (count > rows.length) rows = grown(rows);
  rows[row] = kind;
  rows[row + 1] = start;
  rows[row + 2] = end;
  rows[row + 3] = count;
}

/** A container; what is added until it is closed is in it. */
export function openRow(kind: number, start: number): number {
  addRow(kind, start, start);
  return count - width;
}

export function closeRow(row: number, end: number): void {
  rows[row + 2] = end;
  rows[row + 3] = count;
}

export const isObject = (row: number): boolean => rows[row] === kinds.object;

export function grown(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}
