import { type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import { codes } from '../codes.ts';
import type { Range, Series } from '../value.ts';
import { readMetrics } from './metrics.ts';
import { isFinite, isObject, member, readSeries } from './series.ts';
import { type MathInput, mostSlots, slotCount } from './shape.ts';

/** The input in a plain JSON value, or what is wrong with it. */
export function readInput(given: object, end: number): Outcome<MathInput> {
  const place = { start: 0, end };
  const range = readRange(member(given, 'range'));
  if (typeof range === 'string') return failure([codes.range.at(place, range)]);
  const faults: Diagnostic[] = [];
  const named = (key: string) =>
    readNamed(member(given, key), (name, what) => faults.push(codes.series.at(place, name, what)));
  const series = named('series');
  const provided = named('provided');
  const metrics = readMetrics(member(given, 'metrics'), (index, what) =>
    faults.push(codes.metric.at(place, index, what)),
  );
  if (faults.length > 0) return failure(faults.slice(0, 50));
  const periods = [series, provided].flatMap((all) => Object.values(all).flat());
  const searched = (metrics ?? []).flatMap((metric) => Object.values(metric.series));
  const slots = slotCount(range, [range, ...periods, ...searched]);
  if (slots > mostSlots) return failure([codes.longRange.at(place, slots, mostSlots)]);
  return success({ range, series, provided, ...(metrics !== undefined && { metrics }) });
}

/** Epoch seconds that a date can be made of. */
const farthest = 8.64e12;

function readRange(given: unknown): Range | string {
  if (!isObject(given)) return 'no range';
  const [start, end, period] = ['start', 'end', 'period'].map((name) => member(given, name));
  if (!isFinite(start) || !isFinite(end)) return 'a range whose start or end is no number';
  if (!isFinite(period) || period < 1) return 'a range whose period is no number of seconds';
  if (Math.max(-start, end) > farthest) return 'a range beyond all clocks';
  return end < start ? 'a range that ends before it starts' : { start, end, period };
}

type Named = Record<string, Series | readonly Series[]>;

function readNamed(given: unknown, fault: (name: string, what: string) => void): Named {
  if (given === undefined) return {};
  if (!isObject(given)) {
    fault('all', 'no ids: it is no object');
    return {};
  }
  const read = Object.entries(given).flatMap(([name, one]): [string, Named[string]][] => {
    const list = Array.isArray(one) ? one.map(readSeries) : readSeries(one);
    const wrong = [list].flat().find((each) => typeof each === 'string');
    if (typeof wrong !== 'string') return [[name, list as Named[string]]];
    fault(name, wrong);
    return [];
  });
  return Object.fromEntries(read);
}
