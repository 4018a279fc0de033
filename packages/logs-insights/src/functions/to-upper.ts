import { ofTexts } from './of-texts.ts';

export const toUpper = ofTexts({
  name: 'toupper',
  summary: 'a text in upper case',
  takes: ['text'],
  returns: 'text',
  undocumented: 'by Unicode, whatever the language',
  examples: [['toupper("Info é")', 'INFO É']],
  evaluate: (text) => text!.toUpperCase(),
});
