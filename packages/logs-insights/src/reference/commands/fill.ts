import type { FillMissing, Outlier } from '../../ast.ts';
import { ceilInstant, floorInstant } from '../../time/floor.ts';
import { numberOf } from '../../value/coerce.ts';
import { isInstant, type Period, type Value } from '../../value/value.ts';
import type { Running, Table } from '../environment.ts';
import { unique, withFields } from '../environment.ts';
import { valueOf } from '../expression.ts';
import { fieldOf, type Row } from '../row.ts';
import { keyOf, scopeOf } from './rows.ts';

/** The beginning of the next bin. */
const after = (instant: number, period: Period): number =>
  ceilInstant(instant + 1, period) ?? Number.POSITIVE_INFINITY;

/** Bins that are added at most; far more than a query may give. */
const mostBins = 100_000;

/** A row for each bin without one, from the first to the last; for each group of the other keys. */
export function runFillMissing(command: FillMissing, table: Table, running: Running): Table {
  const { bin } = table;
  if (bin === undefined) return table;
  const instants = table.rows.flatMap((row) => {
    const value = row.get(bin.name) ?? null;
    return isInstant(value) ? value.milliseconds : [];
  });
  if (instants.length === 0) return table;
  const least = instants.reduce((a, b) => Math.min(a, b));
  const first = floorInstant(least, bin.period) ?? least;
  const last = instants.reduce((a, b) => Math.max(a, b));
  const groups = new Map(
    table.rows.map((row) => {
      const key = bin.others.map((name): readonly [string, Value] => [name, row.get(name) ?? null]);
      return [keyOf(key.map(([, value]) => value)), key] as const;
    }),
  );
  const present = new Set(
    table.rows.map((row) =>
      keyOf([row.get(bin.name) ?? null, ...bin.others.map((name) => row.get(name) ?? null)]),
    ),
  );
  const added: Row[] = [];
  for (let at = first; at <= last && added.length < mostBins; at = after(at, bin.period)) {
    const time: Value = { kind: 'instant', milliseconds: at };
    for (const key of groups.values()) {
      if (present.has(keyOf([time, ...key.map(([, value]) => value)]))) continue;
      const row: Row = new Map([[bin.name, time], ...key]);
      const filled = command.fillings.map(({ field, value }): readonly [string, Value] => [
        field.name,
        valueOf(value, scopeOf(row, running)),
      ]);
      added.push(withFields(row, filled));
    }
  }
  const timeOf = (row: Row) => numberOf(row.get(bin.name) ?? null) ?? 0;
  return { ...table, rows: [...table.rows, ...added].toSorted((a, b) => timeOf(b) - timeOf(a)) };
}

/** Values beyond the quartiles by `param` times their distance: taken away, marked or cut. */
export function runOutlier({ options, fields }: Outlier, table: Table): Table {
  const optionOf = (name: string) =>
    options.findLast((option) => option.name.toLowerCase() === name)?.value;
  const factor = Number(optionOf('param') ?? 2.5);
  const isLower = optionOf('uselower') === true;
  const action = String(optionOf('action') ?? 'transform').toLowerCase();
  const isMarked = optionOf('mark') === true;
  let { rows } = table;
  for (const field of fields) {
    const numbers = rows.map((row) => numberOf(fieldOf(row, field))).filter((one) => one !== null);
    if (numbers.length === 0) continue;
    const [low, high] = fences(numbers, factor);
    const beyond = (value: number | null): number | undefined => {
      if (value === null) return undefined;
      if (value > high) return high;
      return isLower && value < low ? low : undefined;
    };
    rows = rows.flatMap((row) => {
      const fence = beyond(numberOf(fieldOf(row, field)));
      if (fence !== undefined && action === 'remove') return [];
      const mark: (readonly [string, Value])[] = isMarked
        ? [[`${field.name}_outlier`, fence !== undefined]]
        : [];
      const cut: (readonly [string, Value])[] = fence === undefined ? [] : [[field.name, fence]];
      return [withFields(row, [...cut, ...mark])];
    });
  }
  const marks = isMarked ? fields.map(({ name }) => `${name}_outlier`) : [];
  return { ...table, rows, columns: unique([...table.columns, ...marks]) };
}

/** The quartiles lie between values where they must, by their distance. */
function fences(numbers: readonly number[], factor: number): readonly [low: number, high: number] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const quartile = (part: number) => {
    const at = (sorted.length - 1) * part;
    const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
    return below + (above - below) * (at - Math.floor(at));
  };
  const [first, third] = [quartile(0.25), quartile(0.75)];
  return [first - factor * (third - first), third + factor * (third - first)];
}
