import type { Band } from '../reference/breach.ts';

const lowers = ['lower', 'lo', 'low', 'min'];
const uppers = ['upper', 'hi', 'high', 'max'];

/** `{lower, upper}` or `[lower, upper]`; a bound that is left out is never crossed. */
export function readBand(written: unknown): Band | undefined {
  if (typeof written !== 'object' || written === null) return undefined;
  const pick = (names: readonly string[]): number | undefined => {
    const name = names.find((one) => Object.hasOwn(written, one));
    const value: unknown = name === undefined ? undefined : Reflect.get(written, name);
    return typeof value === 'number' ? value : undefined;
  };
  const lower = pick([...lowers, '0']);
  const upper = pick([...uppers, '1']);
  if (lower === undefined && upper === undefined) return undefined;
  return { lower: lower ?? Number.NEGATIVE_INFINITY, upper: upper ?? Number.POSITIVE_INFINITY };
}
