import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { inputMessages } from './codes/input.ts';
import { meaningMessages } from './codes/meaning.ts';
import { syntaxMessages } from './codes/syntax.ts';

/** Everything that is said of composite alarm rules. */
export const codes = defineCodes('AR', {
  ...syntaxMessages,
  ...meaningMessages,
  ...inputMessages,
  ...adviceMessages,
});
