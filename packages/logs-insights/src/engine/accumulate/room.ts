/** Typed arrays that grow by doubling: an element a group, or an entry. */
type Room = Float64Array | Int32Array | Uint8Array;

/** The same where it is long enough, else a longer one with the same beginning. */
export function roomFor<R extends Room>(room: R, length: number): R {
  if (length <= room.length) return room;
  const Kind = room.constructor as new (size: number) => R;
  const longer = new Kind(Math.max(length, room.length * 2));
  longer.set(room as never);
  return longer;
}

// HOT: each row of each aggregate.
/** How many groups there are at least. */
export function groupsIn(rows: Int32Array, groups: Int32Array): number {
  let last = -1;
  for (let i = 0; i < rows.length; i++) {
    const group = groups[rows[i]!]!;
    if (group > last) last = group;
  }
  return last + 1;
}
