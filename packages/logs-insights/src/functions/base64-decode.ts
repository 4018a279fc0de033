import { decodeBase64 } from '../value/base64.ts';
import { decodeUtf8 } from '../value/utf8.ts';
import { ofTexts } from './of-texts.ts';

export const base64Decode = ofTexts({
  name: 'base64decode',
  summary: 'the text that stands in base64',
  takes: ['text'],
  returns: 'text',
  undocumented:
    'the padding may be left away; bytes that are no UTF-8 become U+FFFD; what is no base64 has no value',
  examples: [
    ['base64decode("SGVsbG8=")', 'Hello'],
    ['base64decode("SGVsbG8")', 'Hello'],
    ['base64decode("SGVsbG8*")', null],
  ],
  evaluate(text) {
    const bytes = decodeBase64(text!);
    return bytes === undefined ? null : decodeUtf8(bytes);
  },
});
