import { finite, numberOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const round = defineFunction({
  name: 'round',
  family: 'numeric',
  summary: 'a number rounded to whole ones, or to so many decimals',
  parameters: [
    { name: 'value', type: 'number' },
    { name: 'decimals', type: 'number', optional: true, whole: true },
  ],
  returns: 'number',
  undocumented:
    'halves go away from zero, as they are written in decimals; decimals below zero round to tens, hundreds and so on',
  examples: [
    ['round(2.5)', '3'],
    ['round(-2.5)', '-3'],
    ['round(1.005, 2)', '1.01'],
    ['round(1234, -2)', '1200'],
    ['round(1e300, 20)', '1e+300'],
    ['round(@message)', null],
  ],
  source: pages.functions,
  evaluate([value, decimals = 0]) {
    const [number, places] = [numberOf(value!), numberOf(decimals)];
    return number === null || places === null ? null : rounded(number, Math.trunc(places));
  },
});

/** By the decimal digits: `1.005` lies a little below its half in binary. */
function rounded(number: number, places: number): number | null {
  const shifted = shift(Math.abs(number), places);
  if (!Number.isFinite(shifted)) return number;
  const magnitude = shift(Math.round(shifted), -places);
  return finite(number < 0 ? -magnitude : magnitude);
}

function shift(number: number, places: number): number {
  const [digits, exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
