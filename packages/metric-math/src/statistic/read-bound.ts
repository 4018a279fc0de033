import { spanOf } from '@sluice/core';
import type { Bound } from './ast.ts';
import { codes } from './codes.ts';
import type { Say } from './parse.ts';

/** A percentage without its sign; `short` ones may go past 100 by a fraction. */
export function readPercent(
  digits: string,
  start: number,
  spelling: 'short' | 'range',
  say: Say,
): Bound | undefined {
  const span = spanOf(start, start + digits.length);
  const number = /^(\d+)(?:\.(\d*))?$/.exec(digits);
  if (number === null) {
    say((/^-[\d.]/.test(digits) ? codes.negative : codes.noNumber).at(span, digits));
    return undefined;
  }
  const [, whole = '', fraction = ''] = number;
  const text = canonical(digits);
  const bound = { value: Number(text), text, span };
  const over = spelling === 'short' ? Number(whole) > 100 : bound.value > 100;
  if (over) say(codes.overHundred.at(span, digits));
  else if (whole.length > 2 && whole !== '100') {
    const fix = { title: 'shorten it', edits: [{ span, text }] };
    say(codes.longWhole.at({ span, fix }, digits));
  } else if (fraction.length > 10) say(codes.longFraction.at(span, digits));
  return bound;
}

/** A value of the metric. */
export function readValue(digits: string, start: number, say: Say): Bound | undefined {
  const span = spanOf(start, start + digits.length);
  const number = /^\d+(?:\.(\d*))?(?:[eE][+-]?\d+)?$/.exec(digits);
  if (number === null) {
    say((/^-[\d.]/.test(digits) ? codes.negative : codes.noNumber).at(span, digits));
    return undefined;
  }
  const text = canonical(digits);
  const value = Number(text);
  if ((number[1] ?? '').length > 10) say(codes.longFraction.at(span, digits));
  else if (!Number.isFinite(value)) say(codes.outOfReach.at(span, digits));
  return { value: Number.isFinite(value) ? value : 0, text, span };
}

/** `090.50` is `90.5`, `1E+03` is `1e3`: by its digits, so that nothing is rounded. */
function canonical(digits: string): string {
  const [, whole = '', fraction = '', sign = '', exponent = ''] =
    /^0*(\d+)(?:\.(\d*))?(?:[eE]([+-]?)0*(\d+))?$/.exec(digits)!;
  let end = fraction.length;
  while (fraction[end - 1] === '0') end -= 1;
  const kept = fraction.slice(0, end);
  const power = exponent === '' || exponent === '0' ? '' : `e${sign === '-' ? '-' : ''}${exponent}`;
  return `${whole}${kept === '' ? '' : `.${kept}`}${power}`;
}
