import { isPrivate } from '../value/address-ranges.ts';
import { ofAddress } from './of-address.ts';

export const isPrivateIp = ofAddress({
  name: 'isPrivateIP',
  summary: 'whether an address lies in one of the private ranges of RFC 1918',
  undocumented: 'those are of IPv4 alone',
  examples: [
    ['isPrivateIP("172.31.0.1")', '1'],
    ['isPrivateIP("172.32.0.1")', '0'],
    ['isPrivateIP("fc00::1")', '0'],
  ],
  holds: isPrivate,
});
