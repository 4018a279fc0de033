import { maxDepth } from './event.ts';
import type { Element, Fields } from './fields.ts';
import { type Leaf, leafOfNumber } from './leaf.ts';
import { endOfNumber, endOfString, endOfWord, mayHoldSteps, skipBlanks } from './token.ts';
import { follow, type TrieNode } from './trie.ts';

/** Reads JSON text; false when it is not an object of well-formed JSON, or too deep. */
export function readEventText(text: string, trie: TrieNode, fields: Fields): boolean {
  return new TextReader(text, fields).read(trie);
}

/** A container that is open. */
interface Frame {
  /** What is asked for at this place; `undefined` for nothing at all. */
  readonly trie: TrieNode | undefined;
  readonly element: Element | undefined;
  readonly strict: boolean;
  /** The number of the array, -1 for an object. */
  readonly array: number;
  index: number;
}

/**
 * One pass over the text without recursion. Every token is checked, also where nothing is asked
 * for; but only asked-for values are made. What follows the object is not read.
 */
class TextReader {
  readonly #text: string;
  readonly #fields: Fields;
  readonly #frames: Frame[] = [];
  #at = 0;
  #arrays = 0;

  constructor(text: string, fields: Fields) {
    this.#text = text;
    this.#fields = fields;
  }

  read(trie: TrieNode): boolean {
    this.#at = skipBlanks(this.#text, 0);
    if (this.#text.charCodeAt(this.#at) !== 0x7b) return false;
    if (!this.#value(trie, undefined, true)) return false;
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
      if (!(frame.array < 0 ? this.#member(frame) : this.#item(frame))) return false;
    }
    return true;
  }

  /** Reads up to and with the next member's value, or the closing brace. */
  #member(frame: Frame): boolean {
    if (!this.#next(frame, 0x7d)) return this.#closed(0x7d);
    const start = this.#at;
    if (this.#text.charCodeAt(start) !== 0x22) return false;
    const end = endOfString(this.#text, start);
    if (end < 0) return false;
    this.#at = skipBlanks(this.#text, end);
    if (this.#text.charCodeAt(this.#at) !== 0x3a) return false;
    this.#at = skipBlanks(this.#text, this.#at + 1);
    if (frame.trie === undefined) return this.#value(undefined, undefined, false);
    return this.#enter(frame, frame.trie, start, end);
  }

  #enter(frame: Frame, trie: TrieNode, start: number, end: number): boolean {
    // PERF: most keys are told from the asked-for ones by their length alone.
    const fits = (trie.lengths >>> ((end - start - 2) & 31)) & 1;
    if (!fits && !mayHoldSteps(this.#text, start, end)) {
      return this.#value(undefined, undefined, false);
    }
    const edge = follow(trie, this.#string(start, end));
    if (edge === null) return this.#value(undefined, undefined, false);
    return this.#value(edge.node, frame.element, frame.strict && !edge.passedOver);
  }

  /** Reads up to and with the next element, or the closing bracket. */
  #item(frame: Frame): boolean {
    if (!this.#next(frame, 0x5d)) return this.#closed(0x5d);
    const { trie, strict, array } = frame;
    const code = this.#text.charCodeAt(this.#at);
    const contains = trie !== undefined && (code === 0x7b || code === 0x5b);
    const element = contains ? { array, index: frame.index, outer: frame.element } : frame.element;
    return this.#value(trie, element, strict);
  }

  /** Goes past the comma to what stands next; false where the container seems to end. */
  #next(frame: Frame, closer: number): boolean {
    this.#at = skipBlanks(this.#text, this.#at);
    const code = this.#text.charCodeAt(this.#at);
    frame.index += 1;
    if (frame.index === 0) return code !== closer;
    if (code !== 0x2c) return false;
    this.#at = skipBlanks(this.#text, this.#at + 1);
    return true;
  }

  #closed(closer: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== closer) return false;
    this.#at += 1;
    this.#frames.pop();
    return true;
  }

  #value(trie: TrieNode | undefined, element: Element | undefined, strict: boolean): boolean {
    const start = this.#at;
    const code = this.#text.charCodeAt(start);
    if (code === 0x7b || code === 0x5b) {
      if (this.#frames.length >= maxDepth) return false;
      const array = code === 0x7b ? -1 : this.#arrays++;
      this.#frames.push({ trie, element, strict, array, index: -1 });
      this.#at = start + 1;
      return true;
    }
    const end = this.#endOfScalar(start, code);
    if (end < 0) return false;
    this.#at = end;
    if (trie === undefined || (trie.slot < 0 && trie.strictSlot < 0)) return true;
    const leaf = this.#leaf(start, end, code);
    if (trie.slot >= 0) this.#fields.add(trie.slot, leaf, element);
    if (trie.strictSlot >= 0 && strict) this.#fields.add(trie.strictSlot, leaf, element);
    return true;
  }

  #endOfScalar(start: number, code: number): number {
    if (code === 0x22) return endOfString(this.#text, start);
    if (code === 0x2d || (code >= 0x30 && code <= 0x39)) return endOfNumber(this.#text, start);
    return endOfWord(this.#text, start);
  }

  #leaf(start: number, end: number, code: number): Leaf {
    switch (code) {
      case 0x22:
        return this.#string(start, end);
      case 0x74:
        return true;
      case 0x66:
        return false;
      case 0x6e:
        return null;
      default:
        return leafOfNumber(this.#text.slice(start, end));
    }
  }

  /** The string whose quotes stand at `start` and before `end`. */
  #string(start: number, end: number): string {
    const inner = this.#text.slice(start + 1, end - 1);
    return inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner;
  }
}
