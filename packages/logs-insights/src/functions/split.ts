import { ofTexts } from './of-texts.ts';

export const split = ofTexts({
  name: 'split',
  summary: 'the parts of a text between delimiters',
  takes: ['text', 'delimiter'],
  returns: 'list',
  undocumented: 'the delimiter is no pattern; an empty one parts every code point',
  examples: [
    ['split("a,b,,c", ",")', '["a","b","","c"]'],
    ['split("a.b", ".")', '["a","b"]'],
    ['split("ab", "")', '["a","b"]'],
  ],
  evaluate: (text, delimiter) => (delimiter === '' ? [...text!] : text!.split(delimiter!)),
});
