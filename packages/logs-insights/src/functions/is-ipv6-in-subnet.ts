import { inSubnet } from './of-address.ts';

export const isIpv6InSubnet = inSubnet({
  name: 'isIpv6InSubnet',
  summary: 'whether an address of IPv6 lies in a block',
  examples: [
    ['isIpv6InSubnet("2001:db8::7", "2001:db8::/32")', '1'],
    ['isIpv6InSubnet("2001:db9::7", "2001:db8::/32")', '0'],
    ['isIpv6InSubnet("192.0.2.9", "192.0.2.0/24")', '0'],
  ],
  versions: [6],
});
