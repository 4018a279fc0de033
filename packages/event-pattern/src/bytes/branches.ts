/** What rules ask for below a path. */
export interface Branch {
  /** Where values at this path go; -1 for nowhere. */
  slot: number;
  readonly keys: Uint8Array[];
  readonly branches: Branch[];
}

const encoder = new TextEncoder();

/** The branch of every path that leads to a slot, or through which one is led to. */
export function branchesOf(
  slots: readonly { readonly path: string; readonly slot: number }[],
): ReadonlyMap<string, Branch> {
  const known = new Map<string, Branch>();
  const at = (path: string): Branch => {
    const held = known.get(path);
    if (held !== undefined) return held;
    const made: Branch = { slot: -1, keys: [], branches: [] };
    known.set(path, made);
    const dot = path.lastIndexOf('.');
    if (dot >= 0) {
      const above = at(path.slice(0, dot));
      above.keys.push(encoder.encode(path.slice(dot + 1)));
      above.branches.push(made);
    }
    return made;
  };
  for (const { path, slot } of slots) at(path).slot = slot;
  return known;
}
