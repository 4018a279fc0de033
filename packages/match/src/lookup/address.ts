import { readAddress } from '../address/address.ts';
import type { Block } from '../address/block.ts';
import { type FamilyOptions, holdsDigits, leadingDigits } from '../address/within.ts';
import type { Lookup, Visit } from './lookup.ts';
import { type Postings, visitAll, withId, withoutId } from './postings.ts';

interface Entry {
  readonly block: Block;
  postings: Postings;
}

/** The blocks of one family: by the length of their prefix, then by the prefix itself. */
type Blocks = Map<number, Map<string, Entry>>;

/** Finds blocks that the value, a text, is an address of; one look for each length of prefix. */
export class AddressIndex implements Lookup<Block, string> {
  readonly #mixed: boolean;
  readonly #families: Readonly<Record<4 | 6, Blocks>> = { 4: new Map(), 6: new Map() };

  constructor(options: FamilyOptions = {}) {
    this.#mixed = options.mixFamilies ?? true;
  }

  add(key: Block, id: number): void {
    const blocks = this.#families[key.family];
    const entries = blocks.get(key.bits) ?? new Map<string, Entry>();
    blocks.set(key.bits, entries);
    const prefix = prefixOf(key.bottom, key.bits);
    const entry = entries.get(prefix);
    if (entry === undefined) entries.set(prefix, { block: key, postings: id });
    else entry.postings = withId(entry.postings, id);
  }

  remove(key: Block, id: number): void {
    const entries = this.#families[key.family].get(key.bits);
    const prefix = prefixOf(key.bottom, key.bits);
    const entry = entries?.get(prefix);
    if (entries === undefined || entry === undefined) return;
    const rest = withoutId(entry.postings, id);
    if (rest !== undefined) entry.postings = rest;
    else entries.delete(prefix);
    if (entries.size === 0) this.#families[key.family].delete(key.bits);
  }

  // HOT
  collect(text: string, visit: Visit): void {
    const address = readAddress(text);
    if (address === undefined) return;
    if (this.#mixed || address.family === 4) collectIn(this.#families[4], address.hex, visit);
    if (this.#mixed || address.family === 6) collectIn(this.#families[6], address.hex, visit);
  }

  /** AWS: visits the ids of blocks that the text of a JSON number falls into. */
  collectNumber(lexeme: string, visit: Visit): void {
    if (!this.#mixed) return;
    const digits = leadingDigits(lexeme);
    collectIn(this.#families[4], digits, visit);
    collectIn(this.#families[6], digits, visit);
  }
}

function collectIn(blocks: Blocks, digits: string, visit: Visit): void {
  for (const [bits, entries] of blocks) {
    if (bits > digits.length * 4) continue;
    const entry = entries.get(prefixOf(digits, bits));
    if (entry !== undefined && holdsDigits(entry.block, digits)) visitAll(entry.postings, visit);
  }
}

/** The digits of the first bits, the last digit with zeros for the bits that are not among them. */
function prefixOf(digits: string, bits: number): string {
  const whole = bits >> 2;
  if ((bits & 3) === 0) return digits.slice(0, whole);
  const mask = 0xf & ~(0xf >> (bits & 3));
  return digits.slice(0, whole) + (Number.parseInt(digits.charAt(whole), 16) & mask);
}
