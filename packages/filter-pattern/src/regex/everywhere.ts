import { parseRegex } from './parse-regex.ts';

/** Whether an expression is found even in the empty text, and so in every text. */
export function isFoundEverywhere(source: string): boolean {
  const reading = parseRegex(source);
  if (!reading.ok) return false;
  return reading.tree.alternatives.some((pieces) => {
    const anchors = new Set(pieces.map(({ kind }) => kind).filter((kind) => kind !== 'repeat'));
    return (
      anchors.size < 2 && pieces.every((piece) => piece.kind !== 'repeat' || piece.least === 0)
    );
  });
}
