import { listOf, slotsOf, wordIn } from '../functions/series.ts';
import { keyOf } from '../functions/sort.ts';
import type { Called } from './calls.ts';
import type { Note } from './note.ts';

/** Where the result of a call hangs on what AWS does not document, on these data. */
export const doubtsOfCall = (called: Called): readonly Note[] => {
  const { name } = called.call;
  if (name === 'FILL') return emptyFilled(called);
  if (name === 'SORT') return tied(called);
  return name === 'AVG' ? sparse(called) : [];
};

const doubt = (why: string): readonly Note[] => [{ what: 'undocumented', timestamps: [], why }];

function emptyFilled({ given: [values, filler], readings }: Called): readonly Note[] {
  const isEmpty = listOf(values).some((series) => series.values.length === 0);
  if (!isEmpty || (filler?.type !== 'S' && filler?.type !== 'TS')) return [];
  const reading = readings.emptyFill === 'leave' ? 'it is left empty' : 'it is filled';
  return doubt(`what becomes of a series without any point: ${reading}`);
}

function tied({ given: [array, by] }: Called): readonly Note[] {
  const keys = listOf(array).map((series) => keyOf(wordIn(by), series));
  const known = keys.filter((key) => key !== undefined);
  return [
    ...(new Set(known).size < known.length
      ? doubt('the order of series that come to the same: they stay as they were')
      : []),
    ...(known.length > 0 && known.length < keys.length
      ? doubt('where series without points are put: they come last')
      : []),
  ];
}

function sparse({ given: [values], range, readings }: Called): readonly Note[] {
  if (values?.type !== 'TS') return [];
  const { period, timestamps } = values.series;
  const isSparse = timestamps.length > 0 && timestamps.length < slotsOf(range, period).length;
  const reading = readings.average === 'periods' ? 'as 0' : 'as nothing';
  return isSparse
    ? doubt(`how periods without a point count in the mean of one series: ${reading}`)
    : [];
}
