import { defineCodes } from '@sluice/core';
import { syntaxMessages } from './codes/syntax.ts';
import { textMessages } from './codes/text.ts';

/** Everything that is said of queries. */
export const codes = defineCodes('LI', { ...textMessages, ...syntaxMessages });
