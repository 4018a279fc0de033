import { ofTexts } from './of-texts.ts';

export const toLower = ofTexts({
  name: 'tolower',
  summary: 'a text in lower case',
  takes: ['text'],
  returns: 'text',
  undocumented: 'by Unicode, whatever the language',
  examples: [['tolower("Info É")', 'info é']],
  evaluate: (text) => text!.toLowerCase(),
});
