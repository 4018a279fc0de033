/** A place in documents that a path leads to or through. */
export interface Place {
  /** What is read here, by number of the column. */
  readonly columns: readonly number[];
  readonly members: readonly Member[];
  /** The same steps, where they are indexes of an array; ascending. */
  readonly elements: readonly Element[];
}

export interface Member {
  readonly key: Uint8Array;
  /** Number of the place. */
  readonly place: number;
}

export interface Element {
  readonly index: number;
  readonly place: number;
}

export interface Want {
  readonly path: readonly string[];
  readonly column: number;
}

interface Growing {
  readonly columns: number[];
  readonly steps: Map<string, number>;
}

/**
 * All paths in one tree; the first place is the root. With a separator, names are what counts: a
 * step may also be several joined by it, so that `a.b` is found in `{"a":{"b":1}}` and `{"a.b":1}`.
 */
export function trieOf(wants: readonly Want[], separator?: string): Place[] {
  const places: Growing[] = [{ columns: [], steps: new Map() }];
  const add = separator === undefined ? exact(places) : joined(places, separator);
  for (const { path, column } of wants) {
    const { columns } = places[add(path)]!;
    if (!columns.includes(column)) columns.push(column);
  }
  return places.map(({ columns, steps }) => ({
    columns,
    members: [...steps].filter(([key]) => !loneSurrogate.test(key)).map(memberOf),
    elements: [...steps]
      .filter(([key]) => isIndex(key))
      .map(([key, place]) => ({ index: Number(key), place }))
      .sort((a, b) => a.index - b.index),
  }));
}

const exact = (places: Growing[]) => (path: readonly string[]) =>
  path.reduce((from, step) => {
    const { steps } = places[from]!;
    if (!steps.has(step)) steps.set(step, places.push({ columns: [], steps: new Map() }) - 1);
    return steps.get(step)!;
  }, 0);

/** Places are known by the name that leads to them: the ways to spell it meet there. */
function joined(places: Growing[], separator: string) {
  const known = new Map<string, number>();
  return (path: readonly string[]) => {
    if (path.length === 0) return 0;
    const parts = path.join(separator).split(separator);
    const trail = [0];
    for (let to = 1; to <= parts.length; to++) {
      const name = parts.slice(0, to).join(separator);
      const isNew = !known.has(name);
      if (isNew) known.set(name, places.push({ columns: [], steps: new Map() }) - 1);
      const place = known.get(name)!;
      if (isNew) {
        trail.forEach((from, i) => {
          places[from]!.steps.set(parts.slice(i, to).join(separator), place);
        });
      }
      trail.push(place);
    }
    return trail.at(-1)!;
  };
}

const memberOf = ([key, place]: [string, number]): Member => ({ key: encoder.encode(key), place });
const encoder = new TextEncoder();

/** Such a key can only be written with an escape, and those lines are odd. */
const loneSurrogate = /\p{Surrogate}/u;

const isIndex = (step: string) => /^(?:0|[1-9]\d{0,8})$/.test(step);
