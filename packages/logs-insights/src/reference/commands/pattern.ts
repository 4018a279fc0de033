import type { Pattern } from '../../ast.ts';
import { type Cluster, clusterOf } from '../../pattern/cluster.ts';
import { wordsOf } from '../../pattern/tokens.ts';
import { patternColumns } from '../../symbols/created.ts';
import { numberOf, textOf } from '../../value/coerce.ts';
import type { Value, ValueMap } from '../../value/value.ts';
import type { Running, Table } from '../environment.ts';
import { valueOf } from '../expression.ts';
import type { Row } from '../row.ts';
import { scopeOf } from './rows.ts';

interface Sample {
  readonly text: string;
  readonly time: Value;
}

/** What messages have in common, most often first. */
export function runPattern({ expression }: Pattern, table: Table, running: Running): Table {
  const samples = table.rows.flatMap((row): readonly Sample[] => {
    const text = textOf(valueOf(expression, scopeOf(row, running)));
    return text === null ? [] : [{ text, time: row.get('@timestamp') ?? null }];
  });
  const times = samples.flatMap(({ time }) => numberOf(time) ?? []);
  const shares = sharesOf(times);
  const rows = clusterOf(samples.map(({ text }) => text))
    .toSorted((a, b) => b.members.length - a.members.length)
    .map((cluster): Row => rowOf(cluster, samples, shares));
  return { rows, columns: patternColumns, isEvents: false };
}

function rowOf(cluster: Cluster, samples: readonly Sample[], shares: Shares): Row {
  const { pattern, members, severity } = cluster;
  const own = members.map((member) => samples[member]!);
  return new Map<string, Value>([
    ['@pattern', pattern],
    ['@ratio', members.length / samples.length],
    ['@sampleCount', members.length],
    ['@severityLabel', severity],
    ['@tokens', tokensOf(cluster, own)],
    ['@visualization', shares.count(own.flatMap(({ time }) => numberOf(time) ?? []))],
    ['@logSamples', own.slice(0, most).map(sampleOf)],
  ]);
}

/** Values and samples that are kept, as the service keeps them. */
const most = 10;

const sampleOf = ({ text, time }: Sample): ValueMap =>
  new Map<string, Value>([
    ['timestamp', numberOf(time)],
    ['message', text],
  ]);

/** Each token with its most frequent values and how often they stand. */
function tokensOf({ tokens }: Cluster, own: readonly Sample[]): readonly Value[] {
  const words = own.map(({ text }) => wordsOf(text));
  return tokens.map(({ name, at }): Value => {
    const counts = new Map<string, number>();
    for (const each of words) {
      const { text } = each[at]!;
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const frequent = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, most);
    return new Map<string, Value>([
      ['token', name],
      ['values', new Map<string, Value>(frequent)],
    ]);
  });
}

/** The time of all samples cut into ten. */
interface Shares {
  /** How many of some times lie in each, by its beginning (epoch milliseconds). */
  count(times: readonly number[]): ValueMap;
}

function sharesOf(times: readonly number[]): Shares {
  const first = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const width = Math.max(1, Math.ceil((last - first + 1) / most));
  return {
    count(own) {
      if (own.length === 0) return new Map();
      const counts = new Array<number>(most).fill(0);
      for (const time of own) counts[Math.floor((time - first) / width)]! += 1;
      return new Map(counts.map((count, i) => [String(first + i * width), count]));
    },
  };
}
