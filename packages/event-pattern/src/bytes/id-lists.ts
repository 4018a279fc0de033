import { wordBits } from './column-masks.ts';

/** Lists of ids by one word of bits after the other. */
type Node = Map<number, Node | readonly string[]>;

/** So many lists are kept. */
const most = 4096;

/** The ids that bits stand for. PERF: events match the same rules again and again. */
export class IdLists {
  /** The id of each bit; neighbours may have the same. */
  private readonly owners: readonly string[];
  private root: Node = new Map();
  private count = 0;

  constructor(owners: readonly string[]) {
    this.owners = owners;
  }

  // HOT
  of(words: Int32Array): readonly string[] {
    let at: Node = this.root;
    const last = words.length - 1;
    for (let word = 0; word < last; word++) {
      let next = at.get(words[word]!) as Node | undefined;
      if (next === undefined) {
        next = new Map();
        at.set(words[word]!, next);
      }
      at = next;
    }
    const known = at.get(words[last]!) as readonly string[] | undefined;
    return known ?? this.add(at, words);
  }

  private add(at: Node, words: Int32Array): readonly string[] {
    const ids = this.owners.filter((_, bit, all) => {
      const isSet = (words[Math.floor(bit / wordBits)]! >> (bit % wordBits)) & 1;
      return isSet && !this.isTaken(all, bit, words);
    });
    this.count += 1;
    if (this.count > most) {
      this.root = new Map();
      this.count = 0;
    } else at.set(words[words.length - 1]!, ids);
    return ids;
  }

  /** Whether a bit before it says the same. */
  private isTaken(owners: readonly string[], bit: number, words: Int32Array): boolean {
    for (let before = bit - 1; before >= 0 && owners[before] === owners[bit]; before--) {
      if ((words[Math.floor(before / wordBits)]! >> (before % wordBits)) & 1) return true;
    }
    return false;
  }
}
