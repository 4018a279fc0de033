import type { Lines, Scanner } from '@sluice/scan';

/** The rows that may match; `undefined` is all of them. */
export type Candidates = (lines: Lines) => Int32Array | undefined;

/**
 * Whether the bytes of a text stand in a line exactly where the text does: not half a pair, nor what
 * other bytes are read as, nor what ends a line.
 */
export const isFindable = (text: string): boolean =>
  text !== '' && !/[\p{Cs}\uFFFD\r\n]/u.test(text);

/** The rows that hold one of some texts; all where nothing is sure, or a text can't be looked for. */
export function candidatesOf(scanner: Scanner, texts: readonly string[] | null): Candidates {
  if (texts === null || !texts.every(isFindable)) return () => undefined;
  const finder = texts.length === 1 ? scanner.finder(texts[0]!) : scanner.finders(texts);
  return (lines) => scanner.rowsWith(finder, lines);
}

/** Every row of some lines. */
export const everyRow = ({ count }: Lines): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => i);
