import { md5Of } from '../hash.ts';
import { pages } from './definition.ts';
import { ofTexts } from './of-texts.ts';

export const md5 = ofTexts({
  name: 'md5',
  family: 'hash',
  summary: 'the MD5 hash of a text',
  takes: ['text'],
  returns: 'text',
  undocumented: 'of its UTF-8, in lower-case hexadecimal digits',
  examples: [['md5("hello")', '5d41402abc4b2a76b9719d911017c592']],
  source: pages.hash,
  evaluate: (text) => md5Of(text!),
});
