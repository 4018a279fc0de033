import { ofAddress } from './of-address.ts';

export const isValidIpV4 = ofAddress({
  name: 'isValidIpV4',
  summary: 'whether a text is an address of IPv4',
  undocumented: 'an IPv4 address in IPv6 form is none',
  examples: [
    ['isValidIpV4("192.0.2.7")', '1'],
    ['isValidIpV4("192.0.2.256")', '0'],
    ['isValidIpV4("::ffff:192.0.2.7")', '0'],
  ],
  holds: ({ version }) => version === 4,
});
