import type { Operator } from '../ast.ts';

export type Sign = Operator | '^';

/** One series on the common times of a request, by its place in the plan. */
export type SeriesNode =
  | { readonly kind: 'empty' }
  /** A series that is given, or that was made before. */
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'clock'; readonly clock: ClockName; readonly period: number }
  /** A number at every slot of a period. */
  | { readonly kind: 'constant'; readonly scalar: number; readonly period: number }
  /** A number wherever one of some series has a point. */
  | { readonly kind: 'spread'; readonly scalar: number; readonly over: readonly number[] }
  | { readonly kind: 'unary'; readonly name: UnaryName; readonly of: number }
  | {
      readonly kind: 'binary';
      readonly sign: Sign;
      readonly left: Operand;
      readonly right: Operand;
    }
  | {
      readonly kind: 'across';
      readonly name: AggregateName;
      readonly of: readonly number[];
      readonly isSample: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly condition: number;
      readonly yes: Operand;
      readonly no?: Operand | undefined;
      readonly absentElse: 'zero' | 'drop';
    }
  | { readonly kind: 'step'; readonly name: StepName; readonly of: number }
  | {
      readonly kind: 'fill';
      readonly of: number;
      readonly with: Filler;
      readonly period: number;
      readonly unless?: number | undefined;
    };

export type Operand = { readonly series: number } | { readonly scalar: number };
/** `repeat` takes the newest point before; `line` needs the points of a column on both sides. */
export type Filler = Operand | 'repeat' | 'line';

export type UnaryName = 'NEGATE' | 'ABS' | 'CEIL' | 'FLOOR' | 'LOG' | 'LOG10';
export type ClockName = 'MINUTE' | 'HOUR' | 'DAY' | 'DATE' | 'MONTH' | 'YEAR' | 'EPOCH';
export type AggregateName = 'SUM' | 'AVG' | 'MIN' | 'MAX' | 'STDDEV' | 'DATAPOINT_COUNT';
export type StepName = 'DIFF' | 'DIFF_TIME' | 'RATE' | 'RUNNING_SUM';

/** A number, known now or when the series are read; not a number stands for none. */
export type ScalarNode =
  | { readonly kind: 'known'; readonly value: number }
  | {
      readonly kind: 'reduction';
      readonly name: ReductionName;
      readonly of: number;
      readonly mean?: number | undefined;
    }
  | {
      readonly kind: 'made';
      readonly name: string;
      readonly from: readonly number[];
      readonly make: (...given: readonly number[]) => number;
    };

/** Over the points of one series. Sums are made in the order of the kernel; of none they are 0. */
export type ReductionName = 'sum' | 'count' | 'least' | 'greatest' | 'squares';

export const inSeries = (operand: Operand): operand is { readonly series: number } =>
  'series' in operand;
