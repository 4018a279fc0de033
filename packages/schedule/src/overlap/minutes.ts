import type { Schedule } from '../compile.ts';
import { planOf } from '../plan.ts';
import { isUtc, zoneOf } from '../run/zones.ts';

const whole = 0xfffffffffffffffn;
const msOfHour = 3_600_000;

/**
 * The minutes of an hour of UTC in which a schedule can run between two instants, as 60 bits. Two
 * schedules that have none in common never meet, which is known without looking.
 */
export function minutesOf({ node, timezone, bounds, period }: Schedule, from: number, to: number) {
  if (node.kind === 'rate' && bounds.anchor !== undefined && period) {
    return steps(bounds.anchor / 60_000, period / 60_000);
  }
  if (node.kind !== 'cron') return whole;
  const { early, late } = planOf(node);
  const bits = BigInt(early) | (BigInt(late) << 30n);
  const zone = isUtc(timezone) ? undefined : zoneOf(timezone);
  if (zone === undefined) return bits;
  let all = 0n;
  for (const { offset } of zone.stretches(from, to)) all |= turned(bits, offset);
  return all;
}

/** From minutes that the clocks show to those of UTC. */
function turned(bits: bigint, offset: number): bigint {
  const past = ((offset % msOfHour) + msOfHour) % msOfHour;
  if (past % 60_000 !== 0) return whole;
  const by = BigInt(past / 60_000);
  return ((bits >> by) | (bits << (60n - by))) & whole;
}

/** An anchor off the minute is none of any minute. */
function steps(start: number, by: number): bigint {
  if (!Number.isInteger(start)) return 0n;
  let bits = 0n;
  for (let i = 0; i < 60; i++) bits |= 1n << BigInt((((start + i * by) % 60) + 60) % 60);
  return bits;
}
