import { type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import { codes } from './codes.ts';
import type { Samples, StatisticSet } from './samples.ts';

/** Samples out of plain JSON; undefined where there are none. */
export function readSamples(input: unknown): Outcome<Samples | undefined> {
  if (!isRecord(input)) return success(undefined);
  const faults: Diagnostic[] = [];
  const refuse = (where: string, wanted: string) => {
    faults.push(codes.badInput.at({ start: 0, end: 0 }, where, wanted));
    return undefined;
  };
  const values = own(input, 'values');
  const counts = own(input, 'counts');
  const set = own(input, 'statisticValues');
  const samples = {
    values:
      values === undefined || isNumbers(values) ? values : refuse('values', 'a list of numbers'),
    counts:
      counts === undefined || (isNumbers(counts) && counts.every((count) => count >= 0))
        ? counts
        : refuse('counts', 'a list of numbers of at least 0'),
    statisticValues: set === undefined || isSet(set) ? set : refuse('statisticValues', wantedSet),
  };
  if (samples.values !== undefined && samples.counts !== undefined) {
    const [many, others] = [samples.values.length, samples.counts.length];
    if (many !== others) faults.push(codes.unequalLists.at({ start: 0, end: 0 }, many, others));
  }
  if (faults.length > 0) return failure(faults);
  return success(values === undefined && set === undefined ? undefined : samples);
}

const members = ['sampleCount', 'sum', 'minimum', 'maximum'] as const;
const wantedSet =
  'an object with the numbers `sampleCount` (at least 0), `sum`, `minimum` and `maximum`';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (from: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(from, key) ? from[key] : undefined;
const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => Number.isFinite(one));
const isSet = (value: unknown): value is StatisticSet =>
  isRecord(value) &&
  members.every((name) => Number.isFinite(own(value, name))) &&
  Number(own(value, 'sampleCount')) >= 0;
