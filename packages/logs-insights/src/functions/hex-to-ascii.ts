import { ofTexts } from './of-texts.ts';

export const hexToAscii = ofTexts({
  name: 'hexToAscii',
  summary: 'the text whose bytes stand in hexadecimal digits',
  takes: ['digits'],
  returns: 'text',
  undocumented:
    'in any case, with or without `0x`; bytes beyond ASCII are those of Latin 1; other text has no value',
  examples: [
    ['hexToAscii("48656c6c6f")', 'Hello'],
    ['hexToAscii("0x4A")', 'J'],
    ['hexToAscii("486")', null],
  ],
  evaluate(text) {
    const digits = text!.replace(/^0x/i, '');
    if (!/^(?:[\da-f]{2})*$/i.test(digits)) return null;
    return digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  },
});
