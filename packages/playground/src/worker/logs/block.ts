import type { LogEvent } from './group.ts';

/**
 * Events of one stream, packed into memory that threads share: handing them to a thread copies
 * nothing. What stands there never changes; only more comes after `count`.
 */
export interface LogBlock {
  /** Unlike that of any other block or file. */
  readonly source: number;
  readonly stream: string;
  readonly count: number;
  /** Epoch milliseconds. */
  readonly times: Float64Array;
  readonly ingestionTimes: Float64Array;
  /** Where each message ends in `bytes`; it begins where the one before ends. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

export const startOf = ({ ends }: LogBlock, index: number): number =>
  index === 0 ? 0 : ends[index - 1]!;

export function eventIn(block: LogBlock, index: number, log: string): LogEvent {
  const { buffer, byteOffset, length } = block.bytes;
  return {
    timestamp: block.times[index]!,
    message: Buffer.from(buffer, byteOffset, length).toString(
      'utf8',
      startOf(block, index),
      block.ends[index],
    ),
    ingestionTime: block.ingestionTimes[index]!,
    logStream: block.stream,
    log,
  };
}
