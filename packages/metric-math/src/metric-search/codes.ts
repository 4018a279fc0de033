import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { inputMessages } from './codes/input.ts';
import { textMessages } from './codes/text.ts';

export const codes = defineCodes('MS', {
  ...textMessages,
  ...inputMessages,
  ...adviceMessages,
});
