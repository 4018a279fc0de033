import { inSubnet } from './of-address.ts';

export const isIpv4InSubnet = inSubnet({
  name: 'isIpv4InSubnet',
  summary: 'whether an address of IPv4 lies in a block',
  examples: [
    ['isIpv4InSubnet("192.0.2.9", "192.0.2.0/24")', '1'],
    ['isIpv4InSubnet("192.0.2.9", "192.0.2.77/24")', '1'],
    ['isIpv4InSubnet("2001:db8::7", "2001:db8::/32")', '0'],
  ],
  versions: [4],
});
