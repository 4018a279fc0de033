import { numberOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const decToHex = defineFunction({
  name: 'decToHex',
  family: 'string',
  summary: 'a whole number in lower-case hexadecimal digits after `0x`, or `-0x`',
  parameters: [{ name: 'value', type: 'number' }],
  returns: 'text',
  undocumented: 'what does not fit into 64 bits has no value',
  examples: [
    ['decToHex(255)', '0xff'],
    ['decToHex(-255.9)', '-0xff'],
    ['decToHex(0)', '0x0'],
    ['decToHex(1e20)', null],
  ],
  source: pages.functions,
  evaluate([value]) {
    const number = numberOf(value!);
    if (number === null || Math.abs(number) >= 2 ** 63) return null;
    const whole = Math.trunc(number);
    return `${whole < 0 ? '-' : ''}0x${Math.abs(whole).toString(16)}`;
  },
});
