/** Queries name few patterns and zones; data may name any number. */
const mostKept = 64;

/**
 * The same function of a text, which keeps what it gave: patterns and zones are asked for once a
 * row. What it gives must not change.
 */
export function remembering<V>(make: (text: string) => V): (text: string) => V {
  const kept = new Map<string, V>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known as V;
    if (kept.size >= mostKept) kept.clear();
    const made = make(text);
    kept.set(text, made);
    return made;
  };
}
