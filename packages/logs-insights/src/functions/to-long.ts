import { numberOf, textOf } from '../value/coerce.ts';
import type { Numeral } from '../value/value.ts';
import { defineFunction, pages } from './definition.ts';

export const toLong = defineFunction({
  name: 'toLong',
  family: 'numeric',
  summary: 'a value as a whole number of 64 bits',
  parameters: [{ name: 'value', type: 'any' }],
  returns: 'number',
  undocumented:
    'decimals are cut off; what does not fit into 64 bits has no value; digits alone are shown exactly, but compared and calculated with to 53 bits',
  examples: [
    ['toLong("9007199254740993")', '9007199254740993'],
    ['toLong(1e10)', '10000000000'],
    ['toLong(2.9)', '2'],
    ['toLong("-0042")', '-42'],
    ['toLong("9223372036854775808")', null],
    ['toLong(1e30)', null],
    ['toLong(@message)', null],
  ],
  source: pages.functions,
  evaluate([value]) {
    const number = numberOf(value!);
    if (number === null) return null;
    const exact = digitsOf(String(textOf(value!)));
    if (exact !== undefined) return fits(exact) ? numeral(exact) : null;
    const whole = Math.trunc(number) + 0;
    return fits(BigInt(whole)) ? whole : null;
  },
});

/** Of text that is digits alone, if not more than could ever fit. */
function digitsOf(text: string): bigint | undefined {
  const [, sign = '', digits] = /^\s*([+-]?)0*(\d{1,20})\s*$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return sign === '-' ? -BigInt(digits) : BigInt(digits);
}

const fits = (whole: bigint): boolean => whole === BigInt.asIntN(64, whole);

const numeral = (whole: bigint): Numeral => ({
  kind: 'numeral',
  value: Number(whole),
  lexeme: String(whole),
});
