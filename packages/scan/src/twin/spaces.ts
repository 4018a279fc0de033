import { Kind } from '../cells.ts';
import { Status } from '../json/sheet.ts';
import type { SpaceKernels, Split } from '../kernel/kernels.ts';
import type { Views } from '../kernel/views.ts';

/** Writes bounds from `found` on; gives how many fields there are, or -1 where that is doubtful. */
type Fields = (from: number, to: number, found: number, most: number) => number;

export const spaceTwin = (views: Views): SpaceKernels => ({
  spaces: splitOf(views, (from, to, found, most) => plain(views, from, to, found, most)),
  quoted: splitOf(views, (from, to, found, most) => quoted(views, from, to, found, most)),
});

const splitOf =
  (views: Views, fieldsOf: Fields): Split =>
  (lineStarts, lineEnds, rows, count, columns, width, found, most, ...out) => {
    const [status, counts, kinds, starts, ends, stride] = out;
    const { bytes, words } = views;
    for (let i = 0; i < count; i++) {
      const row = rows === 0 ? i : words[(rows >> 2) + i]!;
      const from = words[(lineStarts >> 2) + row]!;
      const fields = fieldsOf(from, words[(lineEnds >> 2) + row]!, found >> 2, most);
      bytes[status + row] = fields < 0 ? Status.odd : Status.object;
      words[(counts >> 2) + row] = Math.max(fields, 0);
      for (let column = 0; column < width; column++) {
        const asked = words[(columns >> 2) + column]!;
        const field = asked < 0 ? fields + asked : asked;
        const isThere = field >= 0 && field < fields;
        const at = row + column * stride;
        bytes[kinds + at] = isThere ? Kind.text : Kind.missing;
        words[(starts >> 2) + at] = isThere ? words[(found >> 2) + field * 2]! : 0;
        words[(ends >> 2) + at] = isThere ? words[(found >> 2) + field * 2 + 1]! : 0;
      }
    }
  };

function plain({ bytes, words }: Views, from: number, to: number, found: number, most: number) {
  let at = found;
  let start = from;
  for (let end = from; end <= to; end++) {
    const byte = end < to ? bytes[end]! : 32;
    if (byte < 32 || byte > 127) return -1;
    if (byte !== 32) continue;
    if (end > start) {
      if (at === found + most * 2) return -1;
      words[at] = start;
      words[at + 1] = end;
      at += 2;
    }
    start = end + 1;
  }
  return (at - found) >> 1;
}

function quoted({ bytes, words }: Views, from: number, to: number, found: number, most: number) {
  const line = bytes.subarray(0, to);
  const next = (byte: number, at: number) => {
    const place = line.indexOf(byte, at);
    return place < 0 ? to : place;
  };
  let [nextQuote, nextClose] = [from, from];
  let written = found;
  for (let at = from; at < to; ) {
    const byte = bytes[at]!;
    if (isBlank(byte)) {
      at += 1;
      continue;
    }
    if (written === found + most * 2) return -1;
    if (byte === 34 && nextQuote <= at) nextQuote = next(34, at + 1);
    if (byte === 91 && nextClose <= at) nextClose = next(93, at + 1);
    let end = byte === 34 ? nextQuote : byte === 91 ? nextClose : to;
    const isWhole = end < to && (end + 1 === to || isBlank(bytes[end + 1]!));
    if (!isWhole) for (end = at; end < to && !isBlank(bytes[end]!); ) end += 1;
    words[written] = isWhole ? at + 1 : at;
    words[written + 1] = end;
    written += 2;
    at = isWhole ? end + 1 : end;
  }
  return (written - found) >> 1;
}

const isBlank = (byte: number) => byte === 32 || byte === 9 || byte === 13 || byte === 10;
