import type { Member, Place } from './trie.ts';

/** Where the parts of a header stand; `assembly/json/table.ts` describes the whole table. */
export const header = {
  size: 64,
  rows: 32,
  starts: 36,
  ends: 40,
  leaves: 44,
  kinds: 48,
  status: 52,
};

const placeSize = 32;
const frameSize = 32;
const memberSize = 48;

/** The plan as the kernel reads it. */
export function tableOf(trie: readonly Place[], columns: number, depth: number): Uint8Array {
  const frames = header.size;
  const places = frames + frameSize * depth;
  const table = new Table(places + placeSize * trie.length);
  const at = (place: number) => places + placeSize * place;
  table.words(0, [depth, columns, frames, at(0)]);
  trie.forEach((place, number) => {
    const slots = slotsOf(table, place, at);
    const elements = table.list(place.elements.flatMap(({ index, place }) => [index, at(place)]));
    table.words(at(number), [
      place.columns.length,
      table.list(place.columns),
      slots?.address ?? 0,
      slots?.mask ?? 0,
      ...filterOf(place),
      elements,
      elements + 8 * place.elements.length,
    ]);
  });
  return table.bytes();
}

/** Two words with a bit for each key. */
function filterOf({ members }: Place): [number, number] {
  const filter: [number, number] = [0, 0];
  for (const { key } of members) {
    const bit = ((key[0] ?? 0x22) + 8 * key.length) % 64;
    filter[bit >> 5]! |= 1 << (bit & 31);
  }
  return filter;
}

/** A hash table of the members, half empty at least. */
function slotsOf(table: Table, { members }: Place, at: (place: number) => number) {
  if (members.length === 0) return undefined;
  const slots = new Array<number>(2 ** Math.ceil(Math.log2(members.length * 2 + 1))).fill(0);
  const mask = slots.length - 1;
  for (const member of members) {
    let slot = hashOf(member.key) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = memberIn(table, member, at(member.place));
  }
  return { address: table.list(slots), mask };
}

function memberIn(table: Table, { key }: Member, place: number): number {
  const text = table.room(key.length);
  table.put(text, key);
  const member = table.room(memberSize);
  table.put(member, key.subarray(0, 8));
  if (key.length > 8) table.put(member + 8, key.subarray(key.length - 8));
  table.words(member + 16, [key.length, text, place]);
  return member;
}

/** As `lookUp` in the assembly: the upper half of a product of 64 bits. */
function hashOf(key: Uint8Array): number {
  const head = wordOf(key.subarray(0, 8));
  const tail = key.length > 8 ? wordOf(key.subarray(-8)) : 0n;
  const turned = BigInt.asUintN(64, tail << 29n) | (tail >> 35n);
  const mixed = ((head ^ turned) + BigInt(key.length)) * 0x9e3779b97f4a7c15n;
  return Number(BigInt.asUintN(32, mixed >> 32n));
}

const wordOf = (bytes: Uint8Array) =>
  bytes.reduceRight((word, byte) => (word << 8n) | BigInt(byte), 0n);

const aligned = (size: number) => Math.ceil(size / 8) * 8;

/** Bytes that grow; numbers are little-endian. */
class Table {
  private view: DataView<ArrayBuffer>;
  private end: number;

  constructor(size: number) {
    this.view = new DataView(new ArrayBuffer(size));
    this.end = size;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.view.buffer, 0, this.end);
  }

  room(size: number): number {
    const address = this.end;
    this.end = aligned(address + size);
    if (this.end > this.view.byteLength) {
      const wider = new Uint8Array(2 * this.end);
      wider.set(new Uint8Array(this.view.buffer));
      this.view = new DataView(wider.buffer);
    }
    return address;
  }

  put(address: number, bytes: Uint8Array): void {
    new Uint8Array(this.view.buffer).set(bytes, address);
  }

  words(address: number, numbers: readonly number[]): void {
    numbers.forEach((number, i) => {
      this.view.setUint32(address + 4 * i, number, true);
    });
  }

  list(numbers: readonly number[]): number {
    const address = this.room(4 * numbers.length);
    this.words(address, numbers);
    return address;
  }
}
