import { encodeUtf8 } from '../value/utf8.ts';
import { ofTexts } from './of-texts.ts';

export const messageSize = ofTexts({
  name: 'messageSize',
  family: 'general',
  summary: 'how many bytes a text takes in UTF-8',
  takes: ['field'],
  returns: 'number',
  examples: [
    ['messageSize("héllo")', '6'],
    ['messageSize("")', '0'],
  ],
  evaluate: (text) => encodeUtf8(text!).length,
});
