import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { inputMessages } from './codes/input.ts';
import { limitMessages } from './codes/limits.ts';
import { localMessages } from './codes/local.ts';
import { meaningMessages } from './codes/meaning.ts';
import { textMessages } from './codes/text.ts';

export const codes = defineCodes('SR', {
  ...textMessages,
  ...meaningMessages,
  ...localMessages,
  ...limitMessages,
  ...inputMessages,
  ...adviceMessages,
});
