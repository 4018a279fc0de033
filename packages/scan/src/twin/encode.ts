import { Kind } from '../cells.ts';
import { hashAt, keyCount, Mode } from '../dictionary/hash.ts';
import type { CodeKernels } from '../kernel/kernels.ts';
import type { Views } from '../kernel/views.ts';

/** The twin leaves all that has a text: here the dictionary itself is as fast. */
export const codeTwin = (views: Views): CodeKernels => ({
  encode(kinds, starts, ends, rows, count, keys, _early, out, hashes, modes, left) {
    const { bytes, words } = views;
    const secret = words.subarray(keys >> 2, (keys >> 2) + keyCount * 2);
    let leftCount = 0;
    for (let i = 0; i < count; i++) {
      const row = rows === 0 ? i : words[(rows >> 2) + i]!;
      const kind = bytes[kinds + row]!;
      words[(out >> 2) + row] = -1;
      if (kind === Kind.missing || kind === Kind.null) continue;
      const [start, end] = [words[(starts >> 2) + row]!, words[(ends >> 2) + row]!];
      const { hash, isAscii } = hashAt(bytes, start, end, secret);
      words[(hashes >> 2) + row] = hash;
      bytes[modes + row] = kind !== Kind.escaped && isAscii ? Mode.plain : Mode.doubtful;
      words[(left >> 2) + leftCount] = row;
      leftCount += 1;
    }
    return leftCount;
  },
});
