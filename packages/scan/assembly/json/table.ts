// A plan as its kernel reads it: one table, relocatable, so all references are offsets from its
// base, and 0 is none. All numbers are little-endian, 32 bits wide unless said otherwise.
//
//   header    0 deepest level (62 at most)    4 count of columns    8 frames    12 root place
//            16 visits (64 bits)
//            32 rows of the sheet, then addresses: 36 starts  40 ends  44 leaves  48 kinds  52 status
//   frame     32 bytes for each open container that a path leads to, the root's first:
//             0 place             4 address of its opening bracket     8 whether its members matter
//            12 next element (offset)   16 end of elements   20 index of the element at hand
//            24 visit (64 bits): containers are numbered as they are opened
//   place     32 bytes: 0 count of columns   4 columns (a list of their numbers)
//             8 slots   12 count of slots - 1   24 elements   28 end of elements
//            16 a filter of 64 bits: (first byte + 8 * length) % 64 of each key; the byte behind
//               an empty key is its quote
//   slots     hash table with open addressing: offsets of members
//   member    48 bytes: 0 first eight bytes of the key, padded with zeros (64 bits)
//             8 last eight bytes, where it has more than eight (64 bits)
//            16 length   20 bytes of the key   24 place   32 visit when last seen (64 bits)
//   element   8 bytes: 0 index   4 place; ascending
//
// To read more at a place (a matcher for its values, a list of all values below an array), give
// places another word and act on it where `found` and `enter` do.

export let table: usize = 0;
export let deepest: u32 = 0;
export let columns: u32 = 0;
export let frames: usize = 0;
export let root: usize = 0;
export let visits: u64 = 0;

let rows: usize = 0;
let starts: usize = 0;
let ends: usize = 0;
let leaves: usize = 0;
let kinds: usize = 0;
let status: usize = 0;

let row: usize = 0;

export function useTable(address: usize): void {
  table = address;
  deepest = load<u32>(address);
  columns = load<u32>(address, 4);
  frames = address + load<u32>(address, 8);
  root = address + load<u32>(address, 12);
  visits = load<u64>(address, 16);
  rows = load<u32>(address, 32);
  starts = load<u32>(address, 36);
  ends = load<u32>(address, 40);
  leaves = load<u32>(address, 44);
  kinds = load<u32>(address, 48);
  status = load<u32>(address, 52);
}

export function keepVisits(): void {
  store<u64>(table, visits, 16);
}

/** The number of a container that is opened now. */
@inline
export function newVisit(): u64 {
  visits += 1;
  return visits;
}

/** Begins a row: nothing is found yet. */
@inline
export function beginRow(number: usize): void {
  row = number;
  const end = kinds + row + <usize>columns * rows;
  for (let at = kinds + row; at < end; at += rows) store<u8>(at, 0);
}

@inline
export function endRow(state: u32, count: u32): void {
  store<u8>(status + row, <u8>state);
  store<u16>(leaves + (row << 1), <u16>min<u32>(count, 0xffff));
}

/** Puts a value into the columns of a place; false where one of them is taken. */
@inline
export function found(place: usize, kind: u32, start: usize, end: usize): bool {
  let column = table + <usize>load<u32>(place, 4);
  const last = column + (<usize>load<u32>(place) << 2);
  for (; column < last; column += 4) {
    const cell = <usize>load<u32>(column) * rows + row;
    if (load<u8>(kinds + cell) != 0) return false;
    store<u8>(kinds + cell, <u8>kind);
    store<u32>(starts + (cell << 2), <u32>start);
    store<u32>(ends + (cell << 2), <u32>end);
  }
  return true;
}
