import type { Bytes } from './bytes.ts';
import type { EventVisitor, Splitter } from './event.ts';
import { headLength, type Shape, shapeOf, splitterOf } from './shape.ts';

export interface ReadOptions {
  readonly name: string;
  /** What the user said it is; else it is found out. */
  readonly shape: Shape | undefined;
  readonly visitor: EventVisitor;
  /** Takes the bytes of inputs of lines, in the place of the visitor. */
  readonly lines?: Splitter;
}

/** What is given to the visitor in one go, and can be printed before more is read. */
export interface Step {
  readonly bytes: number;
}

/** Reads unpacked bytes to their end; after each step the visitor has seen what they hold. */
export async function* readEvents(bytes: Bytes, options: ReadOptions): AsyncGenerator<Step> {
  const head: Uint8Array[] = [];
  let splitter: Splitter | undefined;
  let known = 0;
  for await (const chunk of bytes) {
    let length = chunk.length;
    if (splitter) {
      splitter.push(chunk);
    } else {
      known += chunk.length;
      const isEnough = options.shape !== undefined || known >= headLength || chunk.includes(10);
      head.push(isEnough ? chunk : Buffer.from(chunk));
      if (!isEnough) continue;
      splitter = begin(head, options);
      length = known;
    }
    yield { bytes: length };
  }
  const left = splitter ? 0 : known;
  splitter ??= begin(head, options);
  splitter.end();
  yield { bytes: left };
}

function begin(head: readonly Uint8Array[], options: ReadOptions): Splitter {
  const whole = withoutMark(head.length === 1 ? head[0]! : Buffer.concat(head));
  const known = Buffer.from(whole.subarray(0, headLength));
  if (options.shape === undefined && known.includes(0)) throw new Error(binary);
  const shape = options.shape ?? shapeOf(known, options.name);
  const splitter =
    (shape === 'lines' ? options.lines : undefined) ?? splitterOf(shape, options.visitor);
  splitter.push(whole);
  return splitter;
}

const binary = 'looks like no text at all (if it is, say so with --input-format lines)';

/** Without a byte order mark. */
const withoutMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
