import { ofTexts } from './of-texts.ts';

export const replace = ofTexts({
  name: 'replace',
  summary: 'a text with every occurrence of another replaced',
  takes: ['text', 'search', 'replacement'],
  returns: 'text',
  undocumented: 'letter by letter, with no patterns; where nothing is searched, the text stays',
  examples: [
    ['replace("smoke_test_1", "smoke_test", "Smoke")', 'Smoke_1'],
    ['replace("a.b.c", ".", "$&")', 'a$&b$&c'],
    ['replace("abc", "", "-")', 'abc'],
  ],
  evaluate: (text, search, replacement) =>
    search === '' ? text! : text!.split(search!).join(replacement),
});
