/**
 * A JSON text as rows of numbers: one pass, nothing allocated, number lexemes and duplicate keys
 * left where they stand. The tape of the last text read is kept until the next.
 */
const kinds = {
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

/** Rows still open: containers, in order; grown as needed. */
let open = new Int32Array(64);

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

/** Reads a text; whether all of it is one JSON object. */
// PERF: bench/filter-pattern/run.bench.ts; a loop over characters without recursion.
export function readObject(text: string): boolean {
  source = text;
  count = 0;
  let depth = 0;
  let at = blanks(text, 0);
  if (text.charCodeAt(at) !== 0x7b) return false;
  for (;;) {
    // A value begins at `at`.
    const code = text.charCodeAt(at);
    const row = add(at);
    if (code === 0x7b || code === 0x5b) {
      rows[row] = code === 0x7b ? kinds.object : kinds.array;
      if (depth === open.length) open = grown(open);
      open[depth++] = row;
      at = blanks(text, at + 1);
      if (text.charCodeAt(at) === code + 2) depth = close(row, at++, depth);
      else {
        if (code === 0x7b) at = key(text, at);
        if (at < 0) return false;
        continue;
      }
    } else {
      at = code === 0x22 ? string(text, at, row) : scalar(text, at, code, row);
      if (at < 0) return false;
      rows[row + 3] = count;
    }
    // A value has ended before `at`.
    for (;;) {
      at = blanks(text, at);
      if (depth === 0) return at === text.length;
      const container = open[depth - 1]!;
      const next = text.charCodeAt(at);
      if (next === 0x2c) {
        at = blanks(text, at + 1);
        if (rows[container] === kinds.object) at = key(text, at);
        if (at < 0) return false;
        break;
      }
      if (next !== (rows[container] === kinds.object ? 0x7d : 0x5d)) return false;
      depth = close(container, at, depth);
      at += 1;
    }
  }
}

function add(start: number): number {
  const row = count;
  count += width;
  if (count > rows.length) rows = grown(rows);
  rows[row + 1] = start;
  return row;
}

function grown(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}

function close(container: number, at: number, depth: number): number {
  rows[container + 2] = at + 1;
  rows[container + 3] = count;
  return depth - 1;
}

function blanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** A key and its colon; where the value begins, or -1. */
function key(text: string, from: number): number {
  if (text.charCodeAt(from) !== 0x22) return -1;
  const row = add(from);
  let at = string(text, from, row);
  if (at < 0) return -1;
  rows[row + 3] = count;
  at = blanks(text, at);
  return text.charCodeAt(at) === 0x3a ? blanks(text, at + 1) : -1;
}

/** A string from its quote; the place after it, or -1. */
function string(text: string, from: number, row: number): number {
  let at = from + 1;
  let kind: number = kinds.text;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) break;
    if (code === 0x5c) {
      kind = kinds.escapedText;
      const after = escape(text, at + 1);
      if (after < 0) return -1;
      at = after;
    } else if (code >= 0x20) at += 1;
    // A control character, or (not a number) the end of the text.
    else return -1;
  }
  rows[row] = kind;
  rows[row + 1] = from + 1;
  rows[row + 2] = at;
  return at + 1;
}

function escape(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x75) return '"\\/bfnrt'.includes(text.charAt(at) || ' ') ? at + 1 : -1;
  for (let i = at + 1; i <= at + 4; i++) {
    const digit = text.charCodeAt(i) | 0x20;
    const isHex = (digit >= 0x30 && digit <= 0x39) || (digit >= 0x61 && digit <= 0x66);
    if (!isHex || text.charCodeAt(i) < 0x30) return -1;
  }
  return at + 5;
}

function scalar(text: string, at: number, code: number, row: number): number {
  if (code === 0x74) return word(text, at, 'true', kinds.true, row);
  if (code === 0x66) return word(text, at, 'false', kinds.false, row);
  if (code === 0x6e) return word(text, at, 'null', kinds.null, row);
  return number(text, at, row);
}

function word(text: string, at: number, written: string, kind: number, row: number): number {
  if (!text.startsWith(written, at)) return -1;
  rows[row] = kind;
  return at + written.length;
}

function number(text: string, from: number, row: number): number {
  let at = from;
  if (text.charCodeAt(at) === 0x2d) at += 1;
  const first = at;
  at = digits(text, at);
  if (at === first || (at > first + 1 && text.charCodeAt(first) === 0x30)) return -1;
  if (text.charCodeAt(at) === 0x2e) {
    const fraction = at + 1;
    at = digits(text, fraction);
    if (at === fraction) return -1;
  }
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    at += 1;
    const sign = text.charCodeAt(at);
    if (sign === 0x2b || sign === 0x2d) at += 1;
    const exponent = at;
    at = digits(text, exponent);
    if (at === exponent) return -1;
  }
  rows[row] = kinds.number;
  rows[row + 2] = at;
  return at;
}

function digits(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 0x30 && code <= 0x39; code = text.charCodeAt(at))
    at += 1;
  return at;
}
