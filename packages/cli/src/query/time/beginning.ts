import { type Bytes, fileBytes } from '../../input/bytes.ts';
import type { Origin } from '../../input/event.ts';
import { readEvents } from '../../input/read.ts';
import type { Shape } from '../../input/shape.ts';
import { foundIn } from '../event.ts';
import type { Before } from './clock.ts';

/** Bytes of an input among which the first time is looked for. */
const reach = 1 << 24;

export interface Beginning {
  readonly before: Before;
  /** The whole input, from its start. */
  readonly bytes: Bytes;
}

/** What is told of an input by those who read it. */
export interface Told {
  readonly name: string;
  readonly shape: Shape | undefined;
  /** What all of its events have where they don't say it themselves. */
  readonly always: Origin;
}

/** What stands before the first event of a file. */
export async function fileBeginning(path: string, told: Told): Promise<Before> {
  const chunks = fileBytes(path);
  try {
    return (await beginningOf(chunks, told)).before;
  } finally {
    await chunks.return(undefined);
  }
}

/** Finds the first time near the beginning of an input; events before it take it. */
export async function beginningOf(bytes: Bytes, { name, shape, always }: Told): Promise<Beginning> {
  const chunks = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let failure: unknown;
  async function* head() {
    for (let known = 0; known < reach; ) {
      const { done, value } = await chunks.next();
      if (done) return;
      held.push(Buffer.from(value));
      yield value.subarray(0, reach - known);
      known += value.length;
    }
  }
  async function* whole() {
    try {
      yield* held.splice(0);
      if (failure !== undefined) throw failure;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  let time: number | undefined;
  const visitor = {
    visit(text: string, _number: number, _raw?: Uint8Array, origin: Origin = {}) {
      time ??= foundIn(text, { ...always, ...origin }).timestamp;
    },
    refuse() {},
  };
  try {
    for await (const _ of readEvents(head(), { name, shape, visitor })) {
      if (time !== undefined) break;
    }
  } catch (error) {
    // It is met again by who reads the whole.
    failure = error;
  }
  return { before: { count: 0, ...(time !== undefined && { time }) }, bytes: whole() };
}
