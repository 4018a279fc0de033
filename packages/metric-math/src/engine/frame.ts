import { slotsOf } from '../functions/series.ts';
import { isArray, type MathInput } from '../input/shape.ts';
import { roomFor } from '../kernel/module.ts';
import type { ColumnsOf } from '../plan.ts';
import type { Range, Series } from '../value.ts';

/** Series on the times that they share: what engines run on, made once for many expressions. */
export interface Frame {
  readonly range: Range;
  /** Epoch seconds, ascending: every time at which there is a point or may be a filled one. */
  readonly times: Float64Array;
  /** Values by column, 0 where there is no point. */
  readonly columns: readonly Float64Array[];
  /** By column: 1 where there is a point; nothing where all are there. */
  readonly present: readonly (Uint8Array | undefined)[];
  readonly ids: ReadonlyMap<string, ColumnsOf>;
  /** Columns of series that stand for no id. */
  readonly others: readonly ColumnsOf[];
  /** By period: 1 where a time is a slot of it; nothing where all are. */
  readonly slots: ReadonlyMap<number, Uint8Array | undefined>;
  /** How many slots each period has. */
  readonly slotCounts: ReadonlyMap<number, number>;
  /** What plans depend on beside the series: periods, and which of them have all times as slots. */
  readonly key: string;
  /** The input that this was made of. */
  readonly input: MathInput;
}

/** Times of all periods together; more than that is not put on common times. */
const mostTimes = 4_000_000;

/** Nothing where there would be too many times. */
export function frameOf(
  input: MathInput,
  others: readonly (Series | readonly Series[])[] = [],
  morePeriods: readonly number[] = [],
): Frame | undefined {
  const { range, series } = input;
  const named = Object.entries(series);
  const groups = [...named.map(([, one]) => one), ...others];
  const all = groups.flatMap((one) => (isArray(one) ? one : [one]));
  const periods = new Set([range.period, ...all.map(({ period }) => period), ...morePeriods]);
  let slots = 0;
  for (const period of periods) slots += (range.end - range.start) / period;
  if (!(slots <= mostTimes)) return undefined;

  const slotTimes = new Map([...periods].map((period) => [period, slotsOf(range, period)]));
  const times = timesOf(range, all, [...slotTimes.values()]);
  const place = placesOf(times);
  const columns = roomFor(all.map(() => times.length));
  const present = all.map((one, i) => put(one, range, times, place, columns[i]!));
  let next = 0;
  const shape = (one: Series | readonly Series[]): ColumnsOf => ({
    isArray: isArray(one),
    columns: (isArray(one) ? one : [one]).map(({ period, label }) => ({
      column: next++,
      period,
      label,
    })),
  });
  const masks = new Map([...slotTimes].map(([period, own]) => [period, maskOf(own, times, place)]));
  const counts = new Map([...slotTimes].map(([period, own]) => [period, own.length]));
  return {
    range,
    times,
    columns,
    present,
    ids: new Map(named.map(([id, one]) => [id, shape(one)])),
    others: others.map(shape),
    slots: masks,
    slotCounts: counts,
    key: JSON.stringify([
      range.period,
      [...counts],
      [...masks].map(([, mask]) => mask === undefined),
    ]),
    input,
  };
}

/** Slots of the range's period where all lie on them, else all times in order. */
function timesOf(
  range: Range,
  all: readonly Series[],
  slots: readonly (readonly number[])[],
): Float64Array {
  const regular = Float64Array.from(slots[0]!);
  const isRegular = slots.length === 1 && all.every((one) => isOn(one, range, regular));
  if (isRegular) return regular;
  const times = new Set<number>(slots.flat());
  for (const { timestamps } of all) {
    for (const time of timestamps) if (time >= range.start && time < range.end) times.add(time);
  }
  return Float64Array.from(times).sort();
}

const isOn = ({ timestamps }: Series, { start, end, period }: Range, times: Float64Array) =>
  timestamps.every(
    (time) => time < start || time >= end || times[Math.round((time - start) / period)] === time,
  );

type Place = (time: number) => number;

/** Where a time stands; a guess that is right for regular times, else a look in a table. */
function placesOf(times: Float64Array): Place {
  const [first = 0, second = first + 1] = times;
  let table: Map<number, number> | undefined;
  return (time) => {
    const guess = Math.round((time - first) / (second - first));
    if (times[guess] === time) return guess;
    table ??= new Map(Array.from(times, (each, i) => [each, i]));
    return table.get(time) ?? -1;
  };
}

/** Puts the points of a series into a column, and tells which are there. */
function put(
  { timestamps, values }: Series,
  { start, end }: Range,
  times: Float64Array,
  place: Place,
  column: Float64Array,
): Uint8Array | undefined {
  const flags = new Uint8Array(times.length);
  let count = 0;
  for (let i = 0; i < timestamps.length; i++) {
    const [time, value] = [timestamps[i]!, values[i]!];
    if (!(time >= start && time < end && Number.isFinite(value))) continue;
    const at = place(time);
    column[at] = value;
    count += 1 - flags[at]!;
    flags[at] = 1;
  }
  return count === times.length ? undefined : flags;
}

function maskOf(slots: readonly number[], times: Float64Array, place: Place) {
  if (slots.length === times.length) return undefined;
  const mask = new Uint8Array(times.length);
  for (const slot of slots) mask[place(slot)] = 1;
  return mask;
}
