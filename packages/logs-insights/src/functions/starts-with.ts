import { ofTexts } from './of-texts.ts';

export const startsWith = ofTexts({
  name: 'startsWith',
  summary: '1 where a text starts with another, else 0',
  takes: ['text', 'search'],
  returns: 'number',
  examples: [
    ['startsWith("an ERROR", "an")', '1'],
    ['startsWith("an ERROR", "AN")', '0'],
  ],
  evaluate: (text, search) => (text!.startsWith(search!) ? 1 : 0),
});
