import type { Output, PlannedResult } from '../plan.ts';
import type { Result, Series } from '../value.ts';
import type { Frame } from './frame.ts';
import type { Table } from './program.ts';

/** A series as it lies in memory, on the times of its frame. */
export interface Column {
  readonly period: number;
  readonly label?: string;
  /** 0 where there is no point. */
  readonly values: Float64Array;
  /** 1 where there is a point; absent where all are there. */
  readonly present?: Uint8Array;
}

/** The result of an expression over a frame. */
export interface Columns {
  readonly isArray: boolean;
  readonly times: Float64Array;
  readonly columns: readonly Column[];
}

export const columnsOf = (
  { outputs, isArray }: PlannedResult,
  frame: Frame,
  table: Table,
): Columns => ({
  isArray,
  times: frame.times,
  columns: outputs.map((output) => columnOf(output, table)),
});

function columnOf({ column, period, label }: Output, { columns, present }: Table): Column {
  const values = columns[column]!;
  const flags = present[column];
  const there = flags === undefined ? { period, values } : { period, values, present: flags };
  return label === undefined ? there : { ...there, label };
}

/** The same as series of points. */
export function resultOf({ isArray, times, columns }: Columns): Result {
  const series = columns.map((column) => seriesOf(column, times));
  return isArray ? { type: 'TS[]', series } : { type: 'TS', series: series[0]! };
}

function seriesOf({ period, label, values, present }: Column, times: Float64Array): Series {
  const named = label === undefined ? {} : { label };
  if (present === undefined) {
    return { period, timestamps: Array.from(times), values: Array.from(values), ...named };
  }
  const timestamps: number[] = [];
  const points: number[] = [];
  for (let i = 0; i < present.length; i++) {
    if (present[i] === 0) continue;
    timestamps.push(times[i]!);
    points.push(values[i]!);
  }
  return { period, timestamps, values: points, ...named };
}
