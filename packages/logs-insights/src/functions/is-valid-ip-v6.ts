import { ofAddress } from './of-address.ts';

export const isValidIpV6 = ofAddress({
  name: 'isValidIpV6',
  summary: 'whether a text is an address of IPv6',
  examples: [
    ['isValidIpV6("2001:db8::7")', '1'],
    ['isValidIpV6("::ffff:192.0.2.7")', '1'],
    ['isValidIpV6("192.0.2.7")', '0'],
  ],
  holds: ({ version }) => version === 6,
});
