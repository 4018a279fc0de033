import { chain, type Outcome, success } from '@sluice/core';
import { parse } from './parse.ts';

/** The canonical text, which is the text: in a label every character counts. */
export const format = (text: string): Outcome<string> => chain(parse(text), () => success(text));
