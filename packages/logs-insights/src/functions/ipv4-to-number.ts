import { addressOf } from '../value/address.ts';
import { ofTexts } from './of-texts.ts';

export const ipv4ToNumber = ofTexts({
  name: 'ipv4ToNumber',
  family: 'address',
  summary: 'the number that an address of IPv4 is',
  takes: ['address'],
  returns: 'number',
  undocumented: 'what is no such address has no value',
  examples: [
    ['ipv4ToNumber("0.0.1.2")', '258'],
    ['ipv4ToNumber("255.255.255.255")', '4294967295'],
    ['ipv4ToNumber("::1")', null],
  ],
  evaluate(text) {
    const address = addressOf(text!);
    return address?.version === 4 ? Number(address.bits) : null;
  },
});
