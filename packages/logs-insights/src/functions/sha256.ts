import { sha256Of } from '../hash.ts';
import { pages } from './definition.ts';
import { ofTexts } from './of-texts.ts';

export const sha256 = ofTexts({
  name: 'sha256',
  family: 'hash',
  summary: 'the SHA-256 hash of a text',
  takes: ['text'],
  returns: 'text',
  undocumented: 'of its UTF-8, in lower-case hexadecimal digits',
  examples: [
    ['sha256("hello")', '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'],
  ],
  source: pages.hash,
  evaluate: (text) => sha256Of(text!),
});
