import type { Request } from '../request.ts';

/** Requests of one kind: so many a second, evenly, or at certain times. */
export interface Traffic {
  readonly request: Request;
  /** Requests a second. */
  readonly rate?: number | undefined;
  /** Seconds after the start, in any order. */
  readonly times?: readonly number[] | undefined;
}

/** Requests in the order of their times, each with a place in the traffic. */
export interface Arrivals {
  readonly seconds: number;
  readonly arrivals: readonly Arrival[];
}

export interface Arrival {
  /** Seconds after the start. */
  readonly time: number;
  readonly request: Request;
}

/** At most so many requests: for more, the time that is looked at is shortened. */
export function arrivalsOf(traffic: readonly Traffic[], seconds: number, most: number): Arrivals {
  const rate = traffic.reduce((sum, one) => sum + rateOf(one), 0);
  const until = rate * seconds > most ? most / rate : seconds;
  const arrivals = traffic
    .flatMap((one) => timesOf(one, until).map((time) => ({ time, request: one.request })))
    .sort((a, b) => a.time - b.time)
    .slice(0, most);
  return { seconds: until, arrivals };
}

const rateOf = ({ rate = 0 }: Traffic) => (rate > 0 && Number.isFinite(rate) ? rate : 0);

function timesOf(traffic: Traffic, until: number): readonly number[] {
  const rate = rateOf(traffic);
  const even = Array.from({ length: Math.ceil(rate * until) }, (_, i) => i / rate);
  return [...even, ...(traffic.times ?? [])].filter((time) => time >= 0 && time < until);
}
