import { ofTexts } from './of-texts.ts';
import { trimmed } from './trimmed.ts';

export const ltrim = ofTexts({
  name: 'ltrim',
  summary: 'a text without white space at its start, or without any of the characters given',
  takes: ['text', 'characters?'],
  returns: 'text',
  examples: [
    ['ltrim("  a ")', 'a '],
    ['ltrim("xyZxyfooxyZ", "xyZ")', 'fooxyZ'],
    ['ltrim("xxx", "x")', ''],
  ],
  evaluate: (text, characters) => trimmed(text!, characters, { left: true, right: false }),
});
