import { Kind } from '../cells.ts';
import { hashAt, keyCount, Mode } from '../dictionary/hash.ts';
import type { HashKernels } from '../kernel/kernels.ts';
import type { Views } from '../kernel/views.ts';

export const hashTwin = (views: Views): HashKernels => ({
  hashes(kinds, starts, ends, rows, count, keys, modes, out) {
    const { bytes, words } = views;
    const secret = words.subarray(keys >> 2, (keys >> 2) + keyCount * 2);
    for (let i = 0; i < count; i++) {
      const row = rows === 0 ? i : words[(rows >> 2) + i]!;
      const kind = bytes[kinds + row]!;
      if (kind === Kind.missing || kind === Kind.null) {
        bytes[modes + row] = Mode.skipped;
        continue;
      }
      const [start, end] = [words[(starts >> 2) + row]!, words[(ends >> 2) + row]!];
      const { hash, isAscii } = hashAt(bytes, start, end, secret);
      words[(out >> 2) + row] = hash;
      bytes[modes + row] = kind !== Kind.escaped && isAscii ? Mode.plain : Mode.doubtful;
    }
  },
});
