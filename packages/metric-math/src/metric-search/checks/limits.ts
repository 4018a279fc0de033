import type { Diagnostic } from '@sluice/core';
import { codes } from '../codes.ts';
import { mostCharacters } from '../parse.ts';

export function checkLength(text: string): Diagnostic[] {
  if (text.length <= mostCharacters) return [];
  return [codes.tooLong.at({ start: mostCharacters, end: text.length }, text.length)];
}
