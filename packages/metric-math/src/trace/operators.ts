import { listOf, unionOf, valueAt } from '../functions/series.ts';
import type { Sign } from '../reference/operators.ts';
import type { Series, Value } from '../value.ts';
import { type Note, noteOf, parted, without } from './note.ts';

/** One side of an operator: what it is called, and what it came to. */
export interface Side {
  readonly name: string;
  readonly value: Value;
}

/** What one operator did to the points on its two sides. */
export function notesOfOperator(left: Side, sign: Sign, right: Side, result: Value): Note[] {
  const [a, b] = [listOf(left.value), listOf(right.value)];
  const isArray = left.value.type === 'TS[]' || right.value.type === 'TS[]';
  return listOf(result).flatMap((made, i) => {
    const [one, other] = [memberOf(left, a, i), memberOf(right, b, i)];
    const notes = notesOfOne(one, sign, other, made);
    return isArray ? notes.map((note) => ({ ...note, series: made.label ?? `${i + 1}` })) : notes;
  });
}

interface Operand {
  readonly name: string;
  readonly series?: Series | undefined;
  readonly number?: number | undefined;
}

function memberOf({ name, value }: Side, members: readonly Series[], i: number): Operand {
  if (value.type === 'S') return { name, number: value.value };
  if (value.type !== 'TS[]') return { name, series: members[0] };
  const series = members[i];
  return { name: series?.label ?? `series ${i + 1} of ${name}`, series };
}

function notesOfOne(left: Operand, sign: Sign, right: Operand, made: Series): Note[] {
  const times = unionOf([left.series, right.series].flatMap((one) => one ?? []));
  const vanished = without({ ...made, timestamps: times }, made);
  const divisor = valueOf(right);
  const [byZero, others] = parted(
    vanished,
    (time) => sign === '/' && (divisor(time) ?? (right.series ? 0 : undefined)) === 0,
  );
  const [written, absent] = parted(byZero, (time) => divisor(time) === 0);
  const isNumberless = [left, right].some(
    (one) => one.series === undefined && one.number === undefined,
  );
  const why = isNumberless
    ? 'the other side is no number at all'
    : 'the result is no finite number';
  return [
    ...noteOf('vanished', written, `${right.name} is 0: a division by 0 leaves no point`),
    ...noteOf(
      'vanished',
      absent,
      `${right.name} has no point, which reads 0: a division by 0 leaves no point`,
    ),
    ...noteOf('vanished', others, why),
    ...readAsZero(left, right, made),
    ...readAsZero(right, left, made),
  ];
}

const valueOf = ({ series, number }: Operand): ((time: number) => number | undefined) =>
  series === undefined ? () => number : valueAt(series);

/** Between two series, a time at which only one has a point. */
function readAsZero(one: Operand, other: Operand, made: Series): readonly Note[] {
  if (one.series === undefined || other.series === undefined) return [];
  const kept = new Set(made.timestamps);
  const times = without(other.series, one.series).filter((time) => kept.has(time));
  return noteOf('read as 0', times, `${one.name} has no point`);
}
