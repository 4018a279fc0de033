import { build, type Code, join, js, mayGenerate, nothing } from '@sluice/codegen';
import { isAnchored } from './anchored.ts';
import type { Node } from './ast.ts';
import { Emitter, TooLong } from './emit.ts';
import { finderOf } from './find.ts';
import { firstBytes, type Rest } from './first-bytes.ts';
import { windowOf } from './window.ts';
import { placeOf, Writer } from './writer.ts';

/** 1 with `slots` set where there is a match, 0 where there is none; -1: ask the tables. */
export type Run = (
  bytes: Uint8Array,
  from: number,
  to: number,
  at: number,
  slots: Int32Array,
) => number;

/**
 * A search as code: every way is tried in the order of preference, as Perl does, with the places
 * of groups in variables. It counts what it looks at again and leaves to the tables what would not
 * be linear. Absent where code may not be made, or would be too long.
 */
// PERF: bench/match/regex-bytes.bench.ts
export function codeOf(root: Node, slots: number): Run | undefined {
  if (!mayGenerate()) return undefined;
  const writer = new Writer();
  const { bytes, from, to, at } = writer;
  try {
    const body = searchOf(root, writer, new Emitter(writer, slots));
    return build<Run>(writer.scope, [bytes, from, to, at, writer.slots], body).run;
  } catch (error) {
    if (error instanceof TooLong) return undefined;
    throw error;
  }
}

function searchOf(root: Node, writer: Writer, emitter: Emitter): Code {
  const { from, to, at, start, steps, isWell, byte } = writer;
  const rest: Rest = { step: root, left: undefined };
  const attempt = emitter.emit(rest, { at: placeOf(start), marks: new Map() });
  const once = js`if (${at} !== ${from}) return 0;
const ${start} = ${at};
${attempt}`;
  const anywhere = js`for (let ${start} = ${at}; ${start} <= ${to}; ${start}++) {
${skip(root, rest, writer)}
${writer.count()}
${attempt}
}`;
  return js`let ${steps} = 8 * (${to} - ${at}) + 256;
let ${isWell} = false;
let ${byte} = 0;
${isAnchored(root) ? once : anywhere}
return 0;`;
}

/** Goes to the next place where a match may begin. */
function skip(root: Node, rest: Rest, writer: Writer): Code {
  const { bytes, to, start, scope } = writer;
  const window = windowOf(root);
  if (window.length > 1) {
    const find = scope.constant(finderOf(window), 'find');
    return js`${start} = ${find}(${bytes}, ${start}, ${to});
if (${start} < 0) return 0;
${window[0]![0x80] === 1 ? wholeCharacters(writer) : nothing}`;
  }
  const first = firstBytes(rest);
  if (first.bytes === undefined || first.mayEnd) return wholeCharacters(writer);
  const isFirst = (plus: number): Code => writer.isIn(first.bytes!, placeOf(start, plus));
  const anyOfFour = join([0, 1, 2, 3].map(isFirst), js` || `);
  // Four at a time: a turn of the loop costs more than a look at a byte.
  return js`while (${start} + 4 <= ${to} && !(${anyOfFour})) ${start} += 4;
while (${start} < ${to} && !(${isFirst(0)})) ${start}++;
if (${start} >= ${to}) return 0;
${first.bytes[0x80] === 1 ? wholeCharacters(writer) : nothing}`;
}

/** A match does not begin inside a character; bytes that are part of none are for the tables. */
function wholeCharacters(writer: Writer): Code {
  const byte = writer.byteAt(placeOf(writer.start));
  return js`if (${writer.start} < ${writer.to} && ${byte} > 127) {
${writer.checked()}
if ((${byte} & 0xc0) === 0x80) continue;
}`;
}
