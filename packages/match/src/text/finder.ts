/** The first place of a part at or after a place, or -1. */
export type Finder = (text: string, from: number) => number;

// The engine's own search looks at so many characters of a part before it loses its guarantee.
const longestForIndexOf = 250;

/** A search for one part that takes time linear in text and part, whatever they are. */
export function finderOf(part: string): Finder {
  if (part.length <= longestForIndexOf) return (text, from) => text.indexOf(part, from);
  const borders = bordersOf(part);
  return (text, from) => {
    let held = 0;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      while (held > 0 && part.charCodeAt(held) !== code) held = borders[held - 1]!;
      if (part.charCodeAt(held) === code) held++;
      if (held === part.length) return at + 1 - held;
    }
    return -1;
  };
}

/** For each beginning of a part, the length of its longest proper beginning that also ends it. */
function bordersOf(part: string): Int32Array {
  const borders = new Int32Array(part.length);
  let held = 0;
  for (let at = 1; at < part.length; at++) {
    const code = part.charCodeAt(at);
    while (held > 0 && part.charCodeAt(held) !== code) held = borders[held - 1]!;
    if (part.charCodeAt(held) === code) held++;
    borders[at] = held;
  }
  return borders;
}
