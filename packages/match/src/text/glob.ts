import { finderOf } from './finder.ts';
import type { TextTest } from './test.ts';
import type { Segments } from './wildcard.ts';

/** Whether a text has all segments in order, the first at its start and the last at its end. */
export function glob(segments: Segments): TextTest {
  const first = segments[0]!;
  if (segments.length === 1) return (text) => text === first;
  const last = segments.at(-1)!;
  const shortest = first.length + last.length;
  const middle = between(segments);
  return (text) => {
    if (text.length < shortest || !text.startsWith(first) || !text.endsWith(last)) return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const part of middle) {
      const found = part.find(text, at);
      if (found < 0) return false;
      at = found + part.length;
      if (at > end) return false;
    }
    return true;
  };
}

/**
 * As `glob`, but each segment is taken where it first occurs, and the last must then end the text:
 * `*11` does not match `1111`.
 */
export function firstMatchGlob(segments: Segments): TextTest {
  const first = segments[0]!;
  if (segments.length === 1) return (text) => text === first;
  const last = segments.at(-1)!;
  const middle = between(segments);
  const findLast = finderOf(last);
  return (text) => {
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const part of middle) {
      const found = part.find(text, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    if (last === '') return true;
    const found = findLast(text, at);
    return found >= 0 && found + last.length === text.length;
  };
}

function between(
  segments: Segments,
): readonly { find: ReturnType<typeof finderOf>; length: number }[] {
  return segments
    .slice(1, -1)
    .filter((segment) => segment !== '')
    .map((segment) => ({ find: finderOf(segment), length: segment.length }));
}
