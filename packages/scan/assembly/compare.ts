/** Upper case ASCII letters in lower case; other bytes as they are. */
@inline
export function lowered(bytes: v128): v128 {
  const isUpper = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(65)), i8x16.splat(26));
  return v128.or(bytes, v128.and(isUpper, i8x16.splat(32)));
}

/**
 * How many bytes were found equal before a difference, in steps of sixteen; at least `size` where
 * there is none. Reads up to fifteen bytes after both.
 */
@inline
export function agreement(at: usize, needle: usize, size: usize, fold: bool): usize {
  let done: usize = 0;
  while (true) {
    const text = fold ? lowered(v128.load(at + done)) : v128.load(at + done);
    const same = <u32>i8x16.bitmask(i8x16.eq(text, v128.load(needle + done)));
    const left = size - done;
    if (left <= 16) return (~same & ((1 << <u32>left) - 1)) == 0 ? size : done;
    if (same != 0xffff) return done;
    done += 16;
  }
}
