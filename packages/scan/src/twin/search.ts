import type { Views } from '../kernel/views.ts';
import { entry, header, kinds, one, several } from '../search/layout.ts';
import { lowerOf } from '../search/rank.ts';

const lower = Uint8Array.from({ length: 256 }, (_, byte) => lowerOf(byte));
const same = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** The first place of what a finder looks for in [from, to), or -1. */
export function findIn(views: Views, from: number, to: number, finder: number): number {
  const kind = views.words[(finder + header.kind) >> 2]!;
  const isFolded = kind === kinds.foldedNeedle || kind === kinds.foldedNeedles;
  return kind === kinds.needle || kind === kinds.foldedNeedle
    ? findNeedle(views, from, to, finder, isFolded ? lower : same)
    : findNeedles(views, from, to, finder, isFolded ? lower : same);
}

function findNeedle(views: Views, from: number, to: number, finder: number, fold: Uint8Array) {
  const { bytes, words } = views;
  const block = bytes.subarray(0, to);
  const size = words[(finder + header.size) >> 2]!;
  const offset = words[(finder + one.offsetA) >> 2]!;
  const rare = words[(finder + one.byteA) >> 2]!;
  const text = finder + one.text;
  const last = to - size;
  // Where case counts, the search for one byte is left to the machine.
  const isExact = fold === same;
  let effort = 0;
  for (let at = from; at <= last; at++) {
    if (isExact) {
      const found = block.indexOf(rare, at + offset);
      if (found < 0 || found - offset > last) return -1;
      at = found - offset;
    } else if (fold[bytes[at + offset]!] !== rare) continue;
    let equal = 0;
    while (equal < size && fold[bytes[at + equal]!] === bytes[text + equal]) equal++;
    if (equal === size) return at;
    effort += equal >> 4;
    if (effort > 4096 + (at - from)) return findLinearly(views, at, to, finder, fold);
  }
  return -1;
}

function findLinearly(views: Views, from: number, to: number, finder: number, fold: Uint8Array) {
  const { bytes, words } = views;
  const size = words[(finder + header.size) >> 2]!;
  const text = finder + one.text;
  const borders = (finder + words[(finder + one.borders) >> 2]!) >> 2;
  let held = 0;
  for (let at = from; at < to; at++) {
    const byte = fold[bytes[at]!];
    while (held > 0 && bytes[text + held] !== byte) held = words[borders + held - 1]!;
    if (bytes[text + held] === byte) held++;
    if (held === size) return at + 1 - size;
  }
  return -1;
}

function findNeedles(views: Views, from: number, to: number, finder: number, fold: Uint8Array) {
  for (let at = from; at < to; at++) {
    if (eachNeedle(views, at, to, finder, fold, isOneEnough)) return at;
  }
  return -1;
}

const isOneEnough = () => true;

/** Sets the bits of all needles that begin at a place and end before the line does. */
export function markAt(views: Views, at: number, end: number, finder: number, marks: number) {
  const { words } = views;
  const fold = words[(finder + header.kind) >> 2] === kinds.foldedNeedles ? lower : same;
  let isAny = false;
  eachNeedle(views, at, end, finder, fold, (number) => {
    const place = marks + (number >> 5);
    words[place] = words[place]! | (1 << (number & 31));
    isAny = true;
    return false;
  });
  return isAny;
}

/** Tells the number of each needle that begins at a place, until it is enough; whether it was. */
function eachNeedle(
  { bytes, words }: Views,
  at: number,
  to: number,
  finder: number,
  fold: Uint8Array,
  isEnough: (number: number) => boolean,
): boolean {
  const low = finder + several.tables;
  const byte = bytes[at]!;
  let open = bytes[low + (byte & 15)]! & bytes[low + 16 + (byte >> 4)]!;
  for (; open !== 0; open &= open - 1) {
    const bounds = ((finder + several.bounds) >> 2) + (31 - Math.clz32(open & -open));
    const end = finder + words[bounds + 1]!;
    for (let each = finder + words[bounds]!; each < end; each += several.entrySize) {
      const size = words[(each + entry.size) >> 2]!;
      const text = finder + words[(each + entry.text) >> 2]!;
      if (at + size > to) continue;
      let equal = 0;
      while (equal < size && fold[bytes[at + equal]!] === bytes[text + equal]) equal++;
      if (equal === size && isEnough(words[(each + entry.number) >> 2]!)) return true;
    }
  }
  return false;
}
