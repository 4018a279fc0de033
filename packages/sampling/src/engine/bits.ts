import { anyUnit, type Places } from './places.ts';

// Words of all masks together: above that, states are made one by one after all.
const mostWords = 1 << 18;

/**
 * The same walk without states: all places at once, a bit for each, so that a character costs the
 * same whatever was read before. Slower where states are known, much faster than making them.
 */
export class Bits {
  private readonly places: Places;
  private readonly words: number;
  /** For each class the places that it leads on from. */
  private readonly masks: Int32Array;
  private readonly loops: Int32Array;
  private readonly now: Int32Array;

  private constructor(places: Places, words: number) {
    this.places = places;
    this.words = words;
    this.now = new Int32Array(words);
    this.loops = new Int32Array(words);
    this.masks = new Int32Array(words * places.classes.count);
    for (let place = 0; place < places.expects.length; place++) {
      const expected = places.expects[place]!;
      if (places.starts[place]! >= 0) put(this.loops, place);
      if (expected >= 0) put(this.masks, place + expected * words * 32);
      if (expected !== anyUnit) continue;
      for (let each = 0; each < places.classes.count; each++) {
        put(this.masks, place + each * words * 32);
      }
    }
  }

  static of(places: Places): Bits | undefined {
    const words = Math.ceil(places.expects.length / 32);
    return words * places.classes.count > mostWords ? undefined : new Bits(places, words);
  }

  /** The ends of patterns that a text in lower case leads to, from a set of places on. */
  walk(set: Int32Array, text: string, from: number): number[] {
    const { words, masks, loops, now, places } = this;
    now.fill(0);
    for (const place of set) put(now, place);
    for (let i = from; i < text.length; i++) {
      const mask = places.classes.of(text.charCodeAt(i)) * words;
      let carry = 0;
      for (let word = 0; word < words; word++) {
        const places = now[word]!;
        const moving = places & masks[mask + word]!;
        now[word] = (moving << 1) | carry | (places & loops[word]!);
        carry = moving >>> 31;
      }
    }
    return this.ends();
  }

  private ends(): number[] {
    const ends: number[] = [];
    for (const end of this.places.rules.keys()) {
      if ((this.now[end >> 5]! >> (end & 31)) & 1) ends.push(end);
    }
    return ends;
  }
}

function put(bits: Int32Array, bit: number): void {
  bits[bit >> 5]! |= 1 << (bit & 31);
}
