import type { TextTest } from '../text/test.ts';
import { readAddress } from './address.ts';
import type { Block } from './block.ts';

export interface FamilyOptions {
  /**
   * AWS compares a block with as many hexadecimal digits as the block or the value has, whatever
   * their families (`true`, the default); `false` keeps IPv4 and IPv6 apart.
   */
  readonly mixFamilies?: boolean;
}

/** Whether a string is an address of the block. */
export function within(block: Block, options: FamilyOptions = {}): TextTest {
  const mixed = options.mixFamilies ?? true;
  return (text) => {
    const address = readAddress(text);
    if (address === undefined) return false;
    return (mixed || address.family === block.family) && holdsDigits(block, address.hex);
  };
}

/** AWS: whether the text of a JSON number falls into the block, as if it were an address's digits. */
export function numberWithin(block: Block): TextTest {
  return (lexeme) => holdsDigits(block, leadingDigits(lexeme));
}

/** Whether digits lie in the block: on its borders only when no digit of the block is missing. */
export function holdsDigits(block: Block, digits: string): boolean {
  const length = block.bottom.length;
  if (digits.length >= length) {
    const head = digits.slice(0, length);
    return block.bottom <= head && head <= block.top;
  }
  return (
    block.bottom.slice(0, digits.length) < digits && digits < block.top.slice(0, digits.length)
  );
}

/** The part of a number's text that can be read as an address's digits. */
export function leadingDigits(lexeme: string): string {
  let at = 0;
  while (at < longest && isUpperHex(lexeme.charCodeAt(at))) at++;
  return lexeme.slice(0, at);
}

const longest = 32;

function isUpperHex(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46);
}
