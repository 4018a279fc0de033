import { encodeBase64 } from '../value/base64.ts';
import { encodeUtf8 } from '../value/utf8.ts';
import { ofTexts } from './of-texts.ts';

export const base64Encode = ofTexts({
  name: 'base64encode',
  summary: 'a text in base64',
  takes: ['text'],
  returns: 'text',
  undocumented: 'of its UTF-8, in the alphabet with `+` and `/`, padded',
  examples: [
    ['base64encode("Hello")', 'SGVsbG8='],
    ['base64encode("ü?>")', 'w7w/Pg=='],
  ],
  evaluate: (text) => encodeBase64(encodeUtf8(text!)),
});
