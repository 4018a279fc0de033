import { isReserved } from '../value/address-ranges.ts';
import { ofAddress } from './of-address.ts';

export const isReservedIp = ofAddress({
  name: 'isReservedIP',
  summary: 'whether an address lies in a range that is kept for a special purpose',
  undocumented: 'by the registries of IANA; the private ranges of RFC 1918 are not among them',
  examples: [
    ['isReservedIP("127.0.0.1")', '1'],
    ['isReservedIP("169.254.169.254")', '1'],
    ['isReservedIP("fe80::1")', '1'],
    ['isReservedIP("10.0.0.1")', '0'],
    ['isReservedIP("8.8.8.8")', '0'],
  ],
  holds: isReserved,
});
