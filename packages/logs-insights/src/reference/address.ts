import { addressOf, blockOf, isInBlock } from '../value/address.ts';

/**
 * Whether an address lies in a block such as `10.0.0.0/8`, or is the one that stands for it; `false`
 * for what is neither.
 */
export function containsAddress(block: string, address: string): boolean {
  const [inside, only] = [addressOf(address), addressOf(block)];
  if (inside === undefined) return false;
  if (only !== undefined) return inside.version === only.version && inside.bits === only.bits;
  const around = blockOf(block);
  return around !== undefined && isInBlock(inside, around);
}
