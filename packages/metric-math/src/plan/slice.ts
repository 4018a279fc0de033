import type { Setting } from './setting.ts';
import { entriesOf, type Lowered } from './value.ts';

/** A part of an array whose places are known; where they are not, nothing. */
export function sliced(
  [value, start, end]: readonly Lowered[],
  { graph }: Setting,
): Lowered | undefined {
  const all = entriesOf(value);
  const place = (given: Lowered | undefined, absent: number): number | undefined => {
    if (given?.type !== 'S') return absent;
    const known = graph.knownValue(given.scalar);
    return known === undefined
      ? undefined
      : Math.max(0, Math.trunc(Number.isNaN(known) ? absent : known));
  };
  const [from, to] = [place(start, 0), place(end, all.length)];
  return from === undefined || to === undefined
    ? undefined
    : { type: 'TS[]', all: all.slice(from, to) };
}
