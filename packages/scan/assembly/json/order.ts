// Which token may follow which, for 64 bytes at once. A bit that is set for the end of a token is
// moved to the beginning of the next one and compared with what stands there.

// Whether the last token before this block was of the kind, and the next is still to come.
let value: u64 = 0;
let separator: u64 = 0;
let key: u64 = 0;
let member: u64 = 0;
/** Whether this block begins inside a key. */
let inKey: u64 = 0;

@inline
export function beginOrder(): void {
  value = 0;
  separator = 0;
  key = 0;
  member = 0;
  inKey = 0;
}

/** The carry of `moved`. */
let over: u64 = 0;

/** Bits at ends of tokens, moved over blanks to the next token. */
@inline
function moved(bits: u64, blanks: u64): u64 {
  const onBlanks = bits & blanks;
  const sum = onBlanks + blanks;
  over = <u64>(sum < blanks);
  return (sum | bits) & ~blanks;
}

/**
 * Whether the tokens of a block may follow each other so. All are bits at bytes outside strings,
 * but `inside`; `begun` and `closed` are quotes, `starts` the first bytes of values, `afterScalars`
 * the bytes behind scalars, `members` what a key comes behind in an object.
 *
 * Separators, and only they, follow values, but for closing brackets; values follow separators; keys
 * or closing brackets follow what members come behind; colons, and only they, follow keys.
 */
@inline
export function orderHolds(
  begun: u64, closed: u64, inside: u64, starts: u64, closes: u64, commas: u64, colons: u64,
  blanks: u64, afterScalars: u64, members: u64,
): bool {
  const values = closed | closes;
  const separators = commas | colons;
  let afterValue = (values << 1) | value | afterScalars;
  let afterSeparator = (separators << 1) | separator;
  let afterMember = (members << 1) | member;
  value = values >> 63;
  separator = separators >> 63;
  member = members >> 63;
  if (blanks != 0) {
    afterValue = moved(afterValue, blanks);
    value |= over;
    afterSeparator = moved(afterSeparator, blanks);
    separator |= over;
    afterMember = moved(afterMember, blanks);
    member |= over;
  }

  // A key's first bit, added to the bytes inside strings, carries over to its closing quote.
  const keys = (afterMember & begun) | inKey;
  const sum = inside + keys;
  inKey = <u64>(sum < inside);
  const ended = sum & closed;
  let afterKey = (ended << 1) | key;
  key = ended >> 63;
  if (blanks != 0) {
    afterKey = moved(afterKey, blanks);
    key |= over;
  }

  const bad = ((afterValue ^ separators) & ~closes) | (afterSeparator & ~starts)
    | (afterMember & ~(begun | closes)) | (afterKey ^ colons);
  return bad == 0;
}
