import { codes } from '../codes.ts';
import type { WrittenNumber } from './members.ts';
import { writing } from './mend.ts';
import { fromPercent } from './number.ts';
import type { Said } from './said.ts';

/** Checks a target or a rate of a local file; nothing where it is out of range. */
export function readLocalNumber(
  name: 'fixed_target' | 'rate',
  { lexeme, span }: WrittenNumber,
  said: Said,
): number | undefined {
  const value = Number(lexeme);
  const isRight =
    name === 'rate' ? value >= 0 && value <= 1 : value >= 0 && Number.isSafeInteger(value);
  if (isRight) return value + 0;
  const percent = name === 'rate' ? fromPercent(value) : undefined;
  const fix = writing(span, percent);
  const wanted = name === 'rate' ? 'a share from 0 to 1' : 'a whole number of 0 or more';
  said.add(codes.localRange.at({ span, fix }, name, lexeme, wanted));
  return undefined;
}
