import { addRow, beginTape, closeRow, grown, isObject, kinds, openRow } from './tape.ts';
import { unitsOf } from './units.ts';

let units: Uint8Array | Uint16Array = new Uint8Array(1);

/** Containers still open; grown as needed. */
let open = new Int32Array(64);

/** Puts a text on the tape; whether all of it is one JSON object. */
// PERF: bench/filter-pattern/run.bench.ts; a loop over units without recursion.
export function readObject(text: string): boolean {
  units = unitsOf(text);
  beginTape(text);
  let depth = 0;
  let at = blanks(0);
  if (units[at] !== 0x7b) return false;
  for (;;) {
    // A value begins at `at`.
    const unit = units[at]!;
    if (unit === 0x7b || unit === 0x5b) {
      const row = openRow(unit === 0x7b ? kinds.object : kinds.array, at);
      at = blanks(at + 1);
      if (units[at] !== unit + 2) {
        if (depth === open.length) open = grown(open);
        open[depth++] = row;
        if (unit === 0x7b) at = key(at);
        if (at < 0) return false;
        continue;
      }
      at += 1;
      closeRow(row, at);
    } else {
      at = unit === 0x22 ? string(at) : scalar(text, at, unit);
      if (at < 0) return false;
    }
    // A value has ended before `at`.
    for (;;) {
      at = blanks(at);
      if (depth === 0) return at === text.length;
      const container = open[depth - 1]!;
      const next = units[at]!;
      if (next === 0x2c) {
        at = blanks(at + 1);
        if (isObject(container)) at = key(at);
        if (at < 0) return false;
        break;
      }
      if (next !== (isObject(container) ? 0x7d : 0x5d)) return false;
      at += 1;
      closeRow(container, at);
      depth -= 1;
    }
  }
}

function blanks(from: number): number {
  let at = from;
  for (;;) {
    const unit = units[at]!;
    if (unit > 0x20 || (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09))
      return at;
    at += 1;
  }
}

/** A key and its colon; where the value begins, or -1. */
function key(from: number): number {
  if (units[from] !== 0x22) return -1;
  const end = string(from);
  if (end < 0) return -1;
  const at = blanks(end);
  return units[at] === 0x3a ? blanks(at + 1) : -1;
}

/** A string from its quote; the place after it, or -1. */
function string(from: number): number {
  const all = units;
  let at = from + 1;
  let kind: number = kinds.text;
  for (;;) {
    const unit = all[at]!;
    if (unit === 0x22) break;
    if (unit === 0x5c) {
      kind = kinds.escapedText;
      at = escape(at + 1);
      if (at < 0) return -1;
    } else if (unit >= 0x20) at += 1;
    // A control character; at the end of the text stands a zero.
    else return -1;
  }
  addRow(kind, from + 1, at);
  return at + 1;
}

/** The place after what follows a backslash, or -1. */
function escape(at: number): number {
  switch (units[at]) {
    case 0x22:
    case 0x5c:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return at + 1;
    case 0x75:
      for (let i = at + 1; i <= at + 4; i++) if (!isHex(units[i]!)) return -1;
      return at + 5;
    default:
      return -1;
  }
}

const isHex = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x46) ||
  (unit >= 0x61 && unit <= 0x66);

function scalar(text: string, at: number, unit: number): number {
  if (unit === 0x74) return word(text, at, 'true', kinds.true);
  if (unit === 0x66) return word(text, at, 'false', kinds.false);
  if (unit === 0x6e) return word(text, at, 'null', kinds.null);
  return number(at);
}

function word(text: string, at: number, written: string, kind: number): number {
  if (!text.startsWith(written, at)) return -1;
  addRow(kind, at, at + written.length);
  return at + written.length;
}

function number(from: number): number {
  const first = units[from] === 0x2d ? from + 1 : from;
  let at = digits(first);
  if (at === first || (at > first + 1 && units[first] === 0x30)) return -1;
  if (units[at] === 0x2e) {
    const fraction = at + 1;
    at = digits(fraction);
    if (at === fraction) return -1;
  }
  if (units[at] === 0x65 || units[at] === 0x45) {
    const sign = units[at + 1];
    const exponent = sign === 0x2b || sign === 0x2d ? at + 2 : at + 1;
    at = digits(exponent);
    if (at === exponent) return -1;
  }
  addRow(kinds.number, from, at);
  return at;
}

function digits(from: number): number {
  let at = from;
  for (let unit = units[at]!; unit >= 0x30 && unit <= 0x39; unit = units[at]!) at += 1;
  return at;
}
