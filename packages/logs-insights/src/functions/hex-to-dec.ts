import { finite } from '../value/coerce.ts';
import { ofTexts } from './of-texts.ts';

export const hexToDec = ofTexts({
  name: 'hexToDec',
  summary: 'the number that stands in hexadecimal digits',
  takes: ['digits'],
  returns: 'number',
  undocumented:
    'in any case, with or without a minus and `0x`; beyond 53 bits it is the nearest number; other text has no value',
  examples: [
    ['hexToDec("0xff")', '255'],
    ['hexToDec("FF")', '255'],
    ['hexToDec("-0x10")', '-16'],
    ['hexToDec("0xfg")', null],
  ],
  evaluate(text) {
    const [, sign, digits] = /^(-?)(?:0x)?([\da-f]+)$/i.exec(text!) ?? [];
    if (digits === undefined) return null;
    const number = Number(`0x${digits}`);
    return finite(sign === '-' ? -number : number);
  },
});
