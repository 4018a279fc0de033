import { ofTexts } from './of-texts.ts';
import { trimmed } from './trimmed.ts';

export const trim = ofTexts({
  name: 'trim',
  summary: 'a text without white space at its ends, or without any of the characters given',
  takes: ['text', 'characters?'],
  returns: 'text',
  examples: [
    ['trim("  a b ")', 'a b'],
    ['trim("xyZxyfooxyxyZ", "xyZ")', 'foo'],
    ['trim(" a ", "")', ' a '],
  ],
  evaluate: (text, characters) => trimmed(text!, characters, { left: true, right: true }),
});
