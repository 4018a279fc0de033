import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { inputMessages } from './codes/input.ts';
import { limitMessages } from './codes/limits.ts';
import { meaningMessages } from './codes/meaning.ts';
import { searchMessages } from './codes/search.ts';
import { textMessages } from './codes/text.ts';

export const codes = defineCodes('MM', {
  ...textMessages,
  ...meaningMessages,
  ...searchMessages,
  ...limitMessages,
  ...inputMessages,
  ...adviceMessages,
});
