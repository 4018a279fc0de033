// Which token may follow which, for 64 bytes at once. A bit that is set for the end of a token is
// moved to the beginning of the next one and compared with what stands there.

// Whether the last token before this block was of the kind, and the next is still to come.
let value: u64 = 0;
let separator: u64 = 0;
let opening: u64 = 0;
let key: u64 = 0;
let member: u64 = 0;
/** Whether this block begins inside a key, or inside a scalar. */
let inKey: u64 = 0;
let inScalar: u64 = 0;

export let scalarStarts: u64 = 0;

@inline
export function beginOrder(): void {
  value = 0;
  separator = 0;
  opening = 0;
  key = 0;
  member = 0;
  inKey = 0;
  inScalar = 0;
}

/** Finds where scalars begin, and moves on to the next block. */
@inline
export function scalarsIn(scalars: u64): u64 {
  const before = (scalars << 1) | inScalar;
  scalarStarts = scalars & ~before;
  inScalar = scalars >> 63;
  return before & ~scalars;
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
 * but `inside`; `objects` are the bytes directly in an object, `braces` those that open one,
 * `afterScalars` the bytes behind scalars.
 */
@inline
export function orderHolds(
  quotes: u64, inside: u64, opens: u64, closes: u64, commas: u64, colons: u64, blanks: u64,
  afterScalars: u64, objects: u64, braces: u64,
): bool {
  const begun = quotes & inside;
  const closed = quotes & ~inside;
  const values = closed | closes;
  const separators = commas | colons;
  const members = (commas & objects) | braces;

  let afterValue = (values << 1) | value | afterScalars;
  let afterSeparator = (separators << 1) | separator;
  let afterOpening = (opens << 1) | opening;
  let afterMember = (members << 1) | member;
  value = values >> 63;
  separator = separators >> 63;
  opening = opens >> 63;
  member = members >> 63;
  if (blanks != 0) {
    afterValue = moved(afterValue, blanks);
    value |= over;
    afterSeparator = moved(afterSeparator, blanks);
    separator |= over;
    afterOpening = moved(afterOpening, blanks);
    opening |= over;
    afterMember = moved(afterMember, blanks);
    member |= over;
  }

  // A key's first bit, added to the bytes inside strings, carries over to its closing quote.
  const keys = (afterMember & begun) | inKey;
  const sum = inside + keys;
  inKey = <u64>(sum < inside);
  const ended = sum & ~inside & closed;
  let afterKey = (ended << 1) | key;
  key = ended >> 63;
  if (blanks != 0) {
    afterKey = moved(afterKey, blanks);
    key |= over;
  }

  const starts = begun | opens | scalarStarts;
  const bad = (afterValue & ~(separators | closes)) | (afterSeparator & ~starts)
    | (afterOpening & ~(starts | closes)) | (afterMember & ~(begun | closes)) | (afterKey ^ colons);
  return bad == 0;
}
