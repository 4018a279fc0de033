import { ofTexts } from './of-texts.ts';
import { trimmed } from './trimmed.ts';

export const rtrim = ofTexts({
  name: 'rtrim',
  summary: 'a text without white space at its end, or without any of the characters given',
  takes: ['text', 'characters?'],
  returns: 'text',
  examples: [
    ['rtrim(" a  ")', ' a'],
    ['rtrim("xyZfooxyxyZ", "xyZ")', 'xyZfoo'],
    ['rtrim("xxx", "x")', ''],
  ],
  evaluate: (text, characters) => trimmed(text!, characters, { left: false, right: true }),
});
