import { encodeUtf8 } from '../value/utf8.ts';
import { ofTexts } from './of-texts.ts';

export const urlEncode = ofTexts({
  name: 'urlencode',
  summary: 'a text as it may stand in a URL',
  takes: ['text'],
  returns: 'text',
  undocumented:
    'in UTF-8; all but letters, digits and `-._~` is written in percent, a blank as `%20`',
  examples: [
    ['urlencode("a b/ü+~")', 'a%20b%2F%C3%BC%2B~'],
    ['urlencode("")', ''],
  ],
  evaluate: (text) =>
    text!.replace(/[^A-Za-z0-9\-._~]+/g, (rest) => encodeUtf8(rest).map(percent).join('')),
});

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
