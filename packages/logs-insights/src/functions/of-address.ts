import { type Address, addressOf, blockOf, isInBlock } from '../value/address.ts';
import type { ScalarFunction } from './definition.ts';
import { ofTexts } from './of-texts.ts';

type Said = Pick<ScalarFunction, 'name' | 'summary' | 'examples' | 'undocumented'>;

/** A question about an address; the answer is no for what is none. */
export const ofAddress = ({
  holds,
  ...said
}: Said & { holds(address: Address): boolean }): ScalarFunction =>
  ofTexts({
    ...said,
    family: 'address',
    takes: ['address'],
    returns: 'boolean',
    evaluate(text) {
      const address = addressOf(text!);
      return address !== undefined && holds(address);
    },
  });

/** Whether an address of some versions lies in a block. */
export const inSubnet = ({
  versions,
  ...said
}: Said & { versions: readonly Address['version'][] }): ScalarFunction =>
  ofTexts({
    ...said,
    family: 'address',
    takes: ['address', 'subnet'],
    returns: 'boolean',
    undocumented:
      'a block may be given by any of its addresses; what is no address, or no block, is not inside',
    evaluate(text, subnet) {
      const [address, block] = [addressOf(text!), blockOf(subnet!)];
      if (address === undefined || block === undefined) return false;
      return versions.includes(address.version) && isInBlock(address, block);
    },
  });
