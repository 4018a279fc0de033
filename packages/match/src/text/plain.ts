import { finderOf } from './finder.ts';
import type { TextTest } from './test.ts';

/** Whether a text is one of the values. */
export function equalsAny(values: Iterable<string>): TextTest {
  const all = new Set(values);
  if (all.size !== 1) return (text) => all.has(text);
  const [only] = all;
  return (text) => text === only;
}

/** Whether a text starts with the prefix. */
export function startsWith(prefix: string): TextTest {
  return (text) => text.startsWith(prefix);
}

/** Whether a text ends with the suffix. */
export function endsWith(suffix: string): TextTest {
  return (text) => text.endsWith(suffix);
}

/** Whether a text holds the part anywhere; linear in the text. */
export function contains(part: string): TextTest {
  const find = finderOf(part);
  return (text) => find(text, 0) >= 0;
}
