import type { Schedule } from './compile.ts';
import { planOf } from './plan.ts';

/** A schedule as plain JSON: its tree, its zone, and the sets of bits that it runs on. */
export function describe({ engine, node, timezone, window, period }: Schedule): unknown {
  return {
    engine,
    node,
    timezone,
    ...(window > 0 && { window }),
    ...(period !== undefined && { period }),
    ...(node.kind === 'cron' && { plan: plain(planOf(node)) }),
  };
}

/** Bits as lists of values. */
const plain = ({ early, late, hours, months, years }: ReturnType<typeof planOf>) => ({
  minutes: [...values(early, 0), ...values(late, 30)],
  hours: values(hours, 0),
  months: values(months, 0),
  ...(years && { years: [...years.keys()].filter((i) => years[i] === 1).map((i) => i + 1970) }),
});

const values = (bits: number, from: number): number[] =>
  Array.from({ length: 31 }, (_, i) => i)
    .filter((i) => (bits & (1 << i)) !== 0)
    .map((i) => i + from);
