import { ofTexts } from './of-texts.ts';

export const endsWith = ofTexts({
  name: 'endsWith',
  summary: '1 where a text ends with another, else 0',
  takes: ['text', 'search'],
  returns: 'number',
  examples: [
    ['endsWith("an ERROR", "ROR")', '1'],
    ['endsWith("an ERROR", "x")', '0'],
  ],
  evaluate: (text, search) => (text!.endsWith(search!) ? 1 : 0),
});
