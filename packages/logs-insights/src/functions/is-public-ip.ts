import { isPrivate, isReserved } from '../value/address-ranges.ts';
import { ofAddress } from './of-address.ts';

export const isPublicIp = ofAddress({
  name: 'isPublicIP',
  summary: 'whether an address can be reached from everywhere',
  undocumented: 'which are those that are neither private nor reserved',
  examples: [
    ['isPublicIP("8.8.8.8")', '1'],
    ['isPublicIP("2600::1")', '1'],
    ['isPublicIP("10.0.0.1")', '0'],
    ['isPublicIP("127.0.0.1")', '0'],
    ['isPublicIP("x")', '0'],
  ],
  holds: (address) => !isPrivate(address) && !isReserved(address),
});
