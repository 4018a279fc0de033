import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { inputMessages } from './codes/input.ts';
import { limitMessages } from './codes/limits.ts';
import { meaningMessages } from './codes/meaning.ts';
import { syntaxMessages } from './codes/syntax.ts';

export const codes = defineCodes('SC', {
  ...syntaxMessages,
  ...meaningMessages,
  ...limitMessages,
  ...inputMessages,
  ...adviceMessages,
});
