import type { Alphabet } from './alphabet.ts';

/** The symbol of the character at a place; a lone half of a pair is a character of its own. */
export function symbolAt(alphabet: Alphabet, text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 128 ? alphabet.ascii[unit]! : alphabet.symbolOf(text.codePointAt(at)!);
}

/** How many UTF-16 units the character at a place has. */
export function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const second = text.charCodeAt(at + 1);
  return second >= 0xdc00 && second <= 0xdfff ? 2 : 1;
}
