import { numberOf, textOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const substr = defineFunction({
  name: 'substr',
  family: 'string',
  summary: 'a part of a text from a place on, counted from 0, of some length or to the end',
  parameters: [
    { name: 'text', type: 'text' },
    { name: 'start', type: 'number', whole: true },
    { name: 'length', type: 'number', optional: true, whole: true },
  ],
  returns: 'text',
  undocumented: 'counted in code points; a start outside of the text gives empty text',
  examples: [
    ['substr("xyZfooxyZ", 3, 3)', 'foo'],
    ['substr("abc", 1)', 'bc'],
    ['substr("abc", 1, 9)', 'bc'],
    ['substr("abc", 9)', ''],
    ['substr("abc", -1)', ''],
  ],
  source: pages.functions,
  evaluate([value, from, count]) {
    const [text, start] = [textOf(value!), numberOf(from!)];
    const length = count === undefined ? Infinity : numberOf(count);
    if (text === null || start === null || length === null) return null;
    const first = Math.trunc(start);
    if (first < 0) return '';
    return [...text].slice(first, first + Math.max(0, Math.trunc(length))).join('');
  },
});
