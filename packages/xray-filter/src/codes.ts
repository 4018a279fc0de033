import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { inputMessages } from './codes/input.ts';
import { meaningMessages } from './codes/meaning.ts';
import { syntaxMessages } from './codes/syntax.ts';
import { textMessages } from './codes/text.ts';

export const codes = defineCodes('XF', {
  ...textMessages,
  ...syntaxMessages,
  ...meaningMessages,
  ...inputMessages,
  ...adviceMessages,
});
