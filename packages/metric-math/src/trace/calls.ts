import type { Call } from '../ast.ts';
import { listOf, slotsOf, valueAt } from '../functions/series.ts';
import type { Readings } from '../options.ts';
import { printNode } from '../print.ts';
import type { Range, Series, Value } from '../value.ts';
import { doubtsOfCall } from './doubts.ts';
import { type Note, noteOf, parted, without } from './note.ts';

/** A call with what its arguments and it came to. */
export interface Called {
  readonly call: Call;
  readonly given: readonly Value[];
  readonly result: Value;
  readonly range: Range;
  readonly readings: Readings;
}

/** What a call did to the points of its arguments. */
export const notesOfCall = (called: Called): readonly Note[] => [
  ...(notes[called.call.name]?.(called) ?? []),
  ...doubtsOfCall(called),
];

type Notes = (called: Called) => readonly Note[];

/** The same for each series that went in and came out. */
const perSeries =
  (tell: (before: Series, after: Series, called: Called) => readonly Note[]): Notes =>
  (called) => {
    const before = listOf(called.given[0]);
    const isArray = called.given[0]?.type === 'TS[]';
    return listOf(called.result).flatMap((after, i) => {
      const told = tell(before[i] ?? after, after, called);
      return isArray ? told.map((note) => ({ ...note, series: after.label ?? `${i + 1}` })) : told;
    });
  };

const vanishing = (why: string): Notes =>
  perSeries((before, after) => noteOf('vanished', without(before, after), why));

const noLogarithm = vanishing('there is no logarithm of 0 and less');
const noPredecessor = vanishing('there is no point before it');
const everyPeriod: Notes = ({ given: [series], result }) => {
  const [made] = listOf(result);
  const [had] = listOf(series);
  const times = made === undefined ? [] : had === undefined ? made.timestamps : without(made, had);
  return noteOf('appeared', times, 'every period of the range has a point');
};

const countsAsZero: Notes = ({ given: [array], result }) => {
  const members = listOf(array);
  const [made] = listOf(result);
  if (array?.type !== 'TS[]' || made === undefined) return [];
  const known = members.map(({ timestamps }) => new Set(timestamps));
  const times = made.timestamps.filter((time) => known.some((one) => !one.has(time)));
  return noteOf('read as 0', times, 'a series without a point counts as 0');
};

const notes: Readonly<Record<string, Notes>> = {
  LOG: noLogarithm,
  LOG10: noLogarithm,
  DIFF: noPredecessor,
  DIFF_TIME: noPredecessor,
  RATE: noPredecessor,
  AVG: countsAsZero,
  STDDEV: countsAsZero,
  MINUTE: everyPeriod,
  HOUR: everyPeriod,
  DAY: everyPeriod,
  DATE: everyPeriod,
  MONTH: everyPeriod,
  YEAR: everyPeriod,
  EPOCH: everyPeriod,
  TIME_SERIES: everyPeriod,
  FILL: perSeries(filled),
  IF: chosen,
};

function filled(before: Series, after: Series, { call, range }: Called): readonly Note[] {
  const filler = call.parameters[1];
  const word = filler?.kind === 'keyword' ? filler.word : undefined;
  const how =
    word === 'REPEAT'
      ? 'filled with the last point before'
      : word === 'LINEAR'
        ? 'filled on the line between the points around'
        : `filled with ${filler === undefined ? 'nothing' : printNode(filler)}`;
  const open =
    word === 'REPEAT'
      ? 'there is no point before to repeat'
      : word === 'LINEAR'
        ? 'there is no point on both sides'
        : 'there is nothing to fill with';
  const slots = { ...after, timestamps: slotsOf(range, after.period) };
  return [
    ...noteOf('appeared', without(after, before), how),
    ...noteOf('still missing', without(slots, after), open),
  ];
}

function chosen({ call, given: [condition, then, otherwise], result }: Called): readonly Note[] {
  const [made] = listOf(result);
  if (condition?.type !== 'TS' || made === undefined) return [];
  const { series } = condition;
  const name = (i: number) => printNode(call.parameters[i]!);
  const valueOf = valueAt(series);
  const [isFalse, isTrue] = parted(series.timestamps, (time) => valueOf(time) === 0);
  const kept = new Set(made.timestamps);
  const absentIn = (value: Value | undefined, times: readonly number[]) =>
    value?.type === 'TS' ? without({ ...series, timestamps: times }, value.series) : [];
  const [zero, gone] = parted(absentIn(otherwise, isFalse), (time) => kept.has(time));
  const elseWhy = () =>
    `${name(2)} has no point${then?.type === 'TS' ? ', which AWS has documented both ways' : ''}`;
  const unasked = [then, otherwise].flatMap((branch) =>
    branch?.type === 'TS' ? without(branch.series, series) : [],
  );
  return [
    ...noteOf('read as 0', absentIn(then, isTrue), `${name(1)} has no point`),
    ...(otherwise === undefined
      ? noteOf('vanished', isFalse, 'the condition is 0, and there is no third argument')
      : []),
    ...(otherwise === undefined ? [] : noteOf('read as 0', zero, elseWhy())),
    ...(otherwise === undefined ? [] : noteOf('vanished', gone, elseWhy())),
    ...noteOf(
      'vanished',
      [...new Set(unasked)].sort((a, b) => a - b),
      'the condition has no point',
    ),
  ];
}
