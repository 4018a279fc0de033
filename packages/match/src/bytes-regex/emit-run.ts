import { type Code, js, type Name, nothing } from '@sluice/codegen';
import type { Ranges } from '../regex/ranges.ts';
import type { Node } from './ast.ts';
import { type ByteClass, byteClassOf } from './byte-class.ts';
import type { Emitter, Way } from './emit.ts';
import { firstBytes, type Rest } from './first-bytes.ts';
import { codeOfPlace, placeOf, type Writer } from './writer.ts';

/** What the code of a run is made of. */
interface Run {
  readonly writer: Writer;
  readonly set: ByteClass;
  readonly min: number;
  readonly max: number;
  readonly begin: Code;
  /** The variables for where it ends, and how many characters it has. */
  readonly end: Name;
  readonly count: Name;
  /** What is to be matched from its end on. */
  readonly after: Code;
  /** Whether that can only match at its very end, or matches at once. */
  readonly isFinal: boolean;
}

/** Writes characters of one set in a row, as many as there are or as few as will do. */
export function emitRun(
  emitter: Emitter,
  { min, max, lazy }: Node & { kind: 'repeat' },
  ranges: Ranges,
  left: Rest,
  { at, marks }: Way,
): Code {
  const { writer } = emitter;
  const set = byteClassOf(ranges);
  const end = writer.scope.fresh('end');
  const run: Run = {
    writer,
    set,
    min,
    // Texts are not longer.
    max: Math.min(max, 0x7fffffff),
    begin: codeOfPlace(at),
    end,
    count: writer.scope.fresh('count'),
    after: emitter.emit(left, { at: placeOf(end), marks }),
    isFinal: isDisjoint(set, left),
  };
  if (lazy) return lazyRun(run);
  const isCounted = set.beyond !== 'none' && (min > 1 || max !== Number.POSITIVE_INFINITY);
  return isCounted ? countedRun(run) : byteRun(run);
}

function lazyRun({ writer, set, min, max, begin, end, count, after }: Run): Code {
  return js`for (let ${end} = ${begin}, ${count} = 0; ; ) {
if (${count} >= ${min}) {
${after}
}
if (${count} >= ${max} || ${end} >= ${writer.to}) break;
${oneMore(writer, set, end, count)}
${writer.count()}
}`;
}

/** Where characters have several bytes, and their number matters. */
function countedRun({ writer, set, min, max, begin, end, count, after, isFinal }: Run): Code {
  const again = js`do {
${after}
${writer.count()}
${backOne(writer, set, end)}
} while (--${count} >= ${min});`;
  return js`{
let ${end} = ${begin};
let ${count} = 0;
while (${count} < ${max} && ${end} < ${writer.to}) {
${oneMore(writer, set, end, count)}
}
${writer.steps} -= ${end} - ${begin};
if (${count} >= ${min}) {
${isFinal ? after : again}
}
}`;
}

/** Where bytes need not be counted, or are characters. */
function byteRun({ writer, set, min, max, begin, end, after, isFinal }: Run): Code {
  const { to, steps } = writer;
  const place = placeOf(end);
  const limit = writer.scope.fresh('limit');
  const ascii = set.widths.map((width, byte) => (byte < 128 ? width : 0));
  const all = ascii.map((width, byte) => (byte < 128 ? width : 1));
  const wide = js`if (${end} < ${to} && ${writer.byteAt(place)} > 127) {
${writer.beyond(set)}
while (${end} < ${to} && ${writer.isIn(all, place)}) ${end}++;
}`;
  const again = js`while (${end} >= ${begin} + ${min}) {
${after}
${writer.count()}
${backOne(writer, set, end)}
}`;
  const once = js`if (${end} >= ${begin} + ${min}) {
${after}
}`;
  return js`{
let ${end} = ${begin};
const ${limit} = ${to} - ${end} < ${max} ? ${to} : ${end} + ${max};
while (${end} < ${limit} && ${writer.isIn(ascii, place)}) ${end}++;
${set.beyond === 'none' ? nothing : wide}
${steps} -= ${end} - ${begin};
${isFinal ? once : again}
}`;
}

function oneMore(writer: Writer, set: ByteClass, end: Name, count: Name): Code {
  const place = placeOf(end);
  const beyond = set.beyond === 'none' ? js`break;` : writer.beyond(set);
  return js`if (${writer.byteAt(place)} > 127) { ${beyond} }
const width = ${writer.widthAt(set, place)};
if (width === 0) break;
${end} += width;
${count}++;`;
}

function backOne(writer: Writer, { beyond }: ByteClass, end: Name): Code {
  if (beyond === 'none') return js`${end}--;`;
  return js`do ${end}--; while ((${writer.byteAt(placeOf(end))} & 0xc0) === 0x80);`;
}

/** Whether what follows a run can only begin where the run ends, or is content anywhere. */
function isDisjoint({ widths }: ByteClass, left: Rest): boolean {
  const { bytes } = firstBytes(left);
  if (bytes !== undefined) return !bytes.some((each, byte) => each > 0 && widths[byte]! > 0);
  for (let rest = left; rest !== undefined; rest = rest.left) {
    if (rest.step.kind !== 'mark') return false;
  }
  return true;
}
