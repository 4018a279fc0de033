import { inSubnet } from './of-address.ts';

export const isIpInSubnet = inSubnet({
  name: 'isIpInSubnet',
  summary: 'whether an address of IPv4 or IPv6 lies in a block of its kind',
  examples: [
    ['isIpInSubnet("10.1.2.3", "10.0.0.0/8")', '1'],
    ['isIpInSubnet("2001:db8::7", "2001:db8::/32")', '1'],
    ['isIpInSubnet("10.1.2.3", "2001:db8::/32")', '0'],
    ['isIpInSubnet(@message, "10.0.0.0/8")', '0'],
    ['isIpInSubnet("10.1.2.3", "10.0.0.0")', '0'],
  ],
  versions: [4, 6],
});
