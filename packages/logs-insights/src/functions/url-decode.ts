import { ofTexts } from './of-texts.ts';

export const urlDecode = ofTexts({
  name: 'urldecode',
  summary: 'the text that stands in a URL',
  takes: ['text'],
  returns: 'text',
  undocumented:
    'a plus stays a plus; a percent sign without two digits, and bytes that are no UTF-8, give no value',
  examples: [
    ['urldecode("a%20b%2F%c3%bc+c")', 'a b/ü+c'],
    ['urldecode("100%")', null],
    ['urldecode("%ff")', null],
  ],
  evaluate(text) {
    try {
      return decodeURIComponent(text!);
    } catch {
      // It fails for one reason only.
      return null;
    }
  },
});
