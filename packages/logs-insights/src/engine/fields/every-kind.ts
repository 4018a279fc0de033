import { Kind } from '@sluice/scan';

let texts = new Uint8Array(0);

/** Kinds of so many cells that all are text; not to be written to. */
export function everyKind(count: number): Uint8Array {
  if (texts.length < count) texts = new Uint8Array(count * 2).fill(Kind.text);
  return texts;
}
