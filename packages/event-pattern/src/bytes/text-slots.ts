/** Longer texts have no slot. */
export const longest = 32;
const slotCount = 1024;

/**
 * A slot for each text of few, and for those met last of many. PERF: most columns repeat their
 * values, so that what was found out about a text is worth keeping.
 */
export class TextSlots {
  static readonly count = slotCount;
  /** Whether the slot that was asked for last had another text till now. */
  isFresh = false;
  private readonly lengths = new Uint8Array(slotCount);
  private readonly texts = new Uint8Array(slotCount * longest);

  // HOT: every text that a rule asks for.
  /** The slot of the text in [from, to), of one byte at least. */
  of(bytes: Uint8Array, from: number, to: number): number {
    const { texts, lengths } = this;
    const length = to - from;
    let hash = length;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (slotCount - 1);
    const first = slot * longest;
    let same = lengths[slot] === length ? 0 : length + 1;
    while (same < length && texts[first + same] === bytes[from + same]) same += 1;
    this.isFresh = same !== length;
    if (this.isFresh) {
      lengths[slot] = length;
      for (let i = 0; i < length; i++) texts[first + i] = bytes[from + i]!;
    }
    return slot;
  }
}
