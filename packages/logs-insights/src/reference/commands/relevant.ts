import type { RelevantFields } from '../../ast.ts';
import { relevantColumns } from '../../symbols/created.ts';
import { numberOf, textOf, truthOf } from '../../value/coerce.ts';
import { isStructured, type Value } from '../../value/value.ts';
import { type Running, type Table, unique } from '../environment.ts';
import { valueOf } from '../expression.ts';
import type { Row } from '../row.ts';
import { scopeOf } from './rows.ts';

/**
 * Which fields tell the rows of the condition from the others, most telling first. How the service
 * scores is not documented: here it is the distance of the two distributions, the largest gap of
 * their sums for numbers and half the sum of all gaps for texts, both from 0 to 1.
 */
export function runRelevantFields(command: RelevantFields, table: Table, running: Running): Table {
  const chosen = (row: Row) => truthOf(valueOf(command.condition, scopeOf(row, running))) === true;
  const inside = table.rows.filter(chosen);
  const outside = table.rows.filter((row) => !chosen(row));
  const names =
    command.fields.length > 0
      ? command.fields.map(({ name }) => name)
      : unique(table.rows.flatMap((row) => [...row.keys()])).filter(
          (name) => !name.startsWith('@'),
        );
  const rows = names
    .map((name) => scored(name, valuesAt(inside, name), valuesAt(outside, name)))
    .toSorted(
      (a, b) => numberOf(b.get('@relevanceScore')!)! - numberOf(a.get('@relevanceScore')!)!,
    );
  return { rows, columns: relevantColumns, isEvents: false };
}

const valuesAt = (rows: readonly Row[], name: string): readonly Value[] =>
  rows
    .map((row) => row.get(name) ?? null)
    .filter((value) => value !== null && !isStructured(value));

function scored(name: string, inside: readonly Value[], outside: readonly Value[]): Row {
  const all = [...inside, ...outside].map(numberOf);
  const isNumeric = all.length > 0 && !all.includes(null);
  const isOneSided = inside.length === 0 || outside.length === 0;
  const score = isOneSided
    ? 0
    : isNumeric
      ? largestGap(inside.map(numberOf) as number[], outside.map(numberOf) as number[])
      : sumOfGaps(inside, outside);
  return new Map<string, Value>([
    ['@fieldName', name],
    ['@relevanceScore', score],
    ['@topRelevanceContributors', isNumeric ? null : contributors(inside, outside)],
    ['@conditionalMedian', isNumeric ? median(inside.map(numberOf) as number[]) : null],
    ['@baselineMedian', isNumeric ? median(outside.map(numberOf) as number[]) : null],
  ]);
}

const part = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/** The statistic of Kolmogorov and Smirnov. */
function largestGap(inside: readonly number[], outside: readonly number[]): number {
  const below = (numbers: readonly number[], value: number) =>
    part(numbers.filter((each) => each <= value).length, numbers.length);
  return [...new Set([...inside, ...outside])].reduce(
    (gap, value) => Math.max(gap, Math.abs(below(inside, value) - below(outside, value))),
    0,
  );
}

/** The total variation distance. */
const sumOfGaps = (inside: readonly Value[], outside: readonly Value[]): number =>
  gapsOf(inside, outside).reduce((sum, [, gap]) => sum + Math.abs(gap), 0) / 2;

function gapsOf(
  inside: readonly Value[],
  outside: readonly Value[],
): readonly (readonly [text: string, gap: number])[] {
  const share = (values: readonly Value[], text: string) =>
    part(values.filter((value) => textOf(value) === text).length, values.length);
  const texts = unique([...inside, ...outside].map((value) => textOf(value) ?? ''));
  return texts.map((text) => [text, share(inside, text) - share(outside, text)]);
}

/** Three at most. */
const contributors = (inside: readonly Value[], outside: readonly Value[]): Value =>
  gapsOf(inside, outside)
    .filter(([, gap]) => gap > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([text]) => text);

function median(numbers: readonly number[]): Value {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1]!;
}
