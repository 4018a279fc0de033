import { ofTexts } from './of-texts.ts';

export const strlen = ofTexts({
  name: 'strlen',
  summary: 'how many Unicode code points a text has',
  takes: ['text'],
  returns: 'number',
  examples: [
    ['strlen("héllo😀")', '6'],
    ['strlen("")', '0'],
  ],
  evaluate: (text) => [...text!].length,
});
