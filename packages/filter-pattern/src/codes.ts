import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { meaningMessages } from './codes/meaning.ts';
import { textMessages } from './codes/text.ts';

export const codes = defineCodes('FP', { ...textMessages, ...meaningMessages, ...adviceMessages });
