import type { Batch } from './batch.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
const owner = {};

/** Whether the lines of a batch are UTF-8: else their text is not what the bytes say. */
export const isUtf8 = (batch: Batch): boolean =>
  batch.once(owner, () => {
    const { scanner, lines } = batch.block;
    if (lines.count === 0) return true;
    try {
      strict.decode(scanner.bytes.subarray(lines.starts[0]!, lines.ends[lines.count - 1]!));
      return true;
    } catch {
      return false;
    }
  });
