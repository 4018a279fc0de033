import { expressionOf, isFault } from '../regex.ts';
import { ofTexts } from './of-texts.ts';
import { replacementOf } from './replacement.ts';

export const regexReplace = ofTexts({
  name: 'regexReplace',
  summary: 'a text with every match of a regular expression replaced',
  takes: ['text', 'pattern', 'replacement'],
  returns: 'text',
  undocumented:
    'in the replacement `$1` and `\\1` stand for the first group and `$0` for the whole match; a group that is not there stays as it is written; a pattern that RE2 refuses gives no value',
  examples: [
    ['regexReplace("id 12, id 7", "[0-9]+", "N")', 'id N, id N'],
    ['regexReplace("john smith", "(\\w+) (\\w+)", "$2 $1")', 'smith john'],
    ['regexReplace("5 EUR", "EUR", "$9")', '5 $9'],
    ['regexReplace(@message, "ERR.*", "E")', 'an E'],
  ],
  evaluate(text, pattern, replacement) {
    const expression = expressionOf(pattern!);
    if (isFault(expression)) return null;
    return expression.replaceAll(text!, replacementOf(replacement!, expression.groups));
  },
});
