import { numberOf } from './coerce.ts';
import { type Instant, isInstant, type Value } from './value.ts';

/** Epoch milliseconds that a calendar can show. */
const farthest = 8.64e15;

/** As an instant, in whole epoch milliseconds: instants, and numbers as so many milliseconds. */
export function millisecondsOf(value: Value): number | null {
  const number = isInstant(value) ? value.milliseconds : numberOf(value);
  return number !== null && Math.abs(number) <= farthest ? Math.floor(number) : null;
}

export const instant = (milliseconds: number | null): Instant | null =>
  milliseconds === null ? null : { kind: 'instant', milliseconds };
