import { ofAddress } from './of-address.ts';

export const isValidIp = ofAddress({
  name: 'isValidIp',
  summary: 'whether a text is an address of IPv4 or IPv6',
  undocumented: 'zeros that lead a part of an IPv4 address, and zones of IPv6, are not valid',
  examples: [
    ['isValidIp("192.0.2.7")', '1'],
    ['isValidIp("2001:db8::7")', '1'],
    ['isValidIp("192.0.2")', '0'],
    ['isValidIp("192.0.02.7")', '0'],
  ],
  holds: () => true,
});
