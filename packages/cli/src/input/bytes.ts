import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';

export type Bytes = AsyncIterable<Uint8Array>;

export interface Range {
  readonly start: number;
  readonly end: number;
}

const chunkSize = 1 << 18;

/**
 * The bytes of a file, or of a part of it. A chunk is only good until the next is asked for:
 * two buffers take turns, one being read into while the other is worked on.
 */
export async function* fileBytes(path: string, range?: Range): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const size = range ? Math.min(chunkSize, Math.max(1, range.end - range.start)) : chunkSize;
    const buffers = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)];
    let position = range?.start ?? null;
    const next = (turn: number) => {
      const left = range && position !== null ? Math.min(size, range.end - position) : size;
      return file.read(buffers[turn % 2]!, 0, left, position);
    };
    let reading = next(0);
    for (let turn = 1; ; turn++) {
      const { bytesRead, buffer } = await reading;
      if (bytesRead === 0) return;
      if (position !== null) position += bytesRead;
      reading = next(turn);
      // Its failure is met when it is awaited, or never if the reader leaves before.
      reading.catch(() => {});
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Unpacks gzip and zstd, known by their first bytes; anything else passes as it is. */
export async function* unpacked(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  const head = await atLeast(4, chunks);
  const rest = chained(head, chunks);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzipped(rest);
  else if (isZstd(head)) yield* unzstd(rest);
  else yield* rest;
}

/** A zstd frame, or a frame to be skipped before one. */
const isZstd = (head: Uint8Array) =>
  head.length >= 4 &&
  ((head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) ||
    ((head[0]! & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18));

async function atLeast(count: number, chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < count; ) {
    const { done, value } = await chunks.next();
    if (done) break;
    // A copy, since the chunk is only good until the next one.
    parts.push(length === 0 && value.length >= count ? value : Buffer.from(value));
    length += value.length;
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

async function* chained(
  head: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}

async function* gunzipped(bytes: Bytes): AsyncGenerator<Uint8Array> {
  // Each chunk is copied: zlib keeps it while the buffer below is already read into again.
  const copied = Readable.from(copies(bytes), { objectMode: false, highWaterMark: chunkSize });
  const gunzip = createGunzip({ chunkSize });
  pipeline(copied, gunzip, () => {});
  yield* gunzip;
}

async function* copies(bytes: Bytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield Buffer.from(chunk);
}

async function* unzstd(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const decoder = new Decompress((chunk) => ready.push(chunk));
  const decode = (chunk: Uint8Array, isLast: boolean): Uint8Array[] => {
    ready = [];
    try {
      decoder.push(chunk, isLast);
    } catch (error) {
      throw new Error(`broken zstd data: ${(error as Error).message}`);
    }
    return ready;
  };
  for await (const chunk of bytes) {
    // Small pieces, since each may unpack to many times its size; copied, since they are kept.
    for (let start = 0; start < chunk.length; start += pieceSize) {
      yield* decode(Buffer.from(chunk.subarray(start, start + pieceSize)), false);
    }
  }
  yield* decode(new Uint8Array(0), true);
}

const pieceSize = 1 << 14;
