import { anomalyColumns } from '../../symbols/created.ts';
import { numberOf } from '../../value/coerce.ts';
import { isList, isMap, type Value } from '../../value/value.ts';
import { type Table, unique, withFields } from '../environment.ts';
import type { Row } from '../row.ts';

/**
 * What is out of the ordinary about patterns: the five kinds that the guide names. It says neither
 * how they are found nor how they are shown; here they are found in what `pattern` keeps of each
 * pattern, the same for the same events. Patterns with something to tell come first.
 */
export function runAnomaly(table: Table): Table {
  const [name] = anomalyColumns;
  const rows = table.rows.map((row) => {
    const found = anomaliesIn(row);
    return { row: withFields(row, [[name, found.length === 0 ? null : found]]), found };
  });
  return {
    ...table,
    rows: [
      ...rows.filter(({ found }) => found.length > 0),
      ...rows.filter(({ found }) => found.length === 0),
    ].map(({ row }): Row => row),
    columns: unique([...table.columns, name]),
  };
}

const anomaliesIn = (row: Row): readonly string[] => [
  ...frequencyIn(countsIn(row.get('@visualization') ?? null)),
  ...tokensIn(row).flatMap(({ name, values }) => [
    ...variationIn(name, values),
    ...numbersIn(name, values),
    ...statusesIn(name, values),
  ]),
];

/** Fewer events than these tell nothing. */
const fewest = 20;

type Counts = readonly (readonly [value: string, count: number])[];

const countsIn = (value: Value): Counts =>
  isMap(value) ? [...value].map(([key, count]) => [key, numberOf(count) ?? 0]) : [];

const tokensIn = (row: Row): readonly { readonly name: string; readonly values: Counts }[] => {
  const tokens = row.get('@tokens') ?? null;
  if (!isList(tokens)) return [];
  return tokens.flatMap((token) =>
    isMap(token)
      ? [{ name: String(token.get('token')), values: countsIn(token.get('values') ?? null) }]
      : [],
  );
};

const total = (counts: Counts): number => counts.reduce((sum, [, count]) => sum + count, 0);

/** Far more in one share of the time than in the others, or in the last alone. */
function frequencyIn(shares: Counts): readonly string[] {
  if (shares.length < 2) return [];
  const counts = shares.map(([, count]) => count);
  const before = counts.slice(0, -1);
  if (before.every((count) => count === 0))
    return ['new: stands in the last tenth of the time alone'];
  if (total(shares) < fewest) return [];
  const bound = upperFence(counts.map((count) => [count, 1]));
  return shares
    .filter(([, count]) => count > bound)
    .map(
      ([time, count]) =>
        `frequency: ${count} of ${total(shares)} from ${new Date(Number(time)).toISOString()} on`,
    );
}

/**
 * The upper quartile of numbers, each so many times there, and beyond it three times the distance
 * of the quartiles, or their middle where that is more.
 */
function upperFence(values: readonly (readonly [value: number, count: number])[]): number {
  const sorted = values.toSorted(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (share: number) => {
    let before = 0;
    const found = sorted.find(([, count]) => {
      before += count;
      return before >= share * all;
    });
    return found?.[0] ?? 0;
  };
  return at(0.75) + 3 * Math.max(at(0.75) - at(0.25), at(0.5));
}

/** One value nearly always, and another one once. */
function variationIn(name: string, values: Counts): readonly string[] {
  const [[usual, often] = ['', 0]] = values;
  const all = total(values);
  if (all < fewest || often < 0.95 * all) return [];
  return values
    .filter(([, count]) => count === 1)
    .map(([value]) => `token: ${name} is ${value} once, and ${usual} ${often} times`);
}

/** Numbers far above the others. */
function numbersIn(name: string, values: Counts): readonly string[] {
  if (!name.startsWith('<Number-') || total(values) < fewest) return [];
  const bound = upperFence(values.map(([value, count]) => [Number(value), count]));
  return values
    .filter(([value]) => Number(value) > bound)
    .map(([value]) => `number: ${name} is ${value}, far above the others`);
}

/** Errors among the status codes of HTTP. */
function statusesIn(name: string, values: Counts): readonly string[] {
  const isStatus = values.every(([value]) => /^[1-5]\d\d$/.test(value));
  const isMixed = values.some(([value]) => value.startsWith('2'));
  if (!name.startsWith('<Number-') || !isStatus || !isMixed) return [];
  return values
    .filter(([value]) => /^[45]/.test(value))
    .map(([value, count]) => `status: ${name} is ${value} ${count} times of ${total(values)}`);
}
