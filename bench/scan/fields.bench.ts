import { Kind as Holds, Status } from '@sluice/scan';
import type { Kind } from '../fixtures/lines.ts';
import { type Suite, suite } from '../harness.ts';
import { blockOf, loaded } from './block.ts';

interface Task {
  readonly name: string;
  readonly kind: Kind;
  /** All of them lead to text without escapes. */
  readonly paths: readonly (readonly string[])[];
}

const tasks: readonly Task[] = [
  {
    name: 'large events, 3 of 30 fields',
    kind: 'citylots',
    paths: [['type'], ['properties', 'STREET'], ['properties', 'LOT_NUM']],
  },
  {
    name: 'events of a bus, 4 fields',
    kind: 'eb',
    paths: [['source'], ['detail-type'], ['account'], ['detail', 'state']],
  },
  {
    name: 'flat log lines, 4 fields',
    kind: 'appjson',
    paths: [['timestamp'], ['level'], ['service'], ['http', 'method']],
  },
];

type Sums = readonly number[];

/** How much text stands in each field. */
const byParse = (block: Buffer, paths: Task['paths']) => (): Sums => {
  const sums = paths.map(() => 0);
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf(10, at);
    const event: unknown = JSON.parse(block.toString('utf8', at, end));
    paths.forEach((path, i) => {
      const value = path.reduce<unknown>(
        (from, key) => (from as Readonly<Record<string, unknown>> | undefined)?.[key],
        event,
      );
      if (typeof value === 'string') sums[i]! += value.length;
    });
    at = end + 1;
  }
  return sums;
};

function byPlan(engine: 'wasm' | 'js', block: Buffer, paths: Task['paths']): () => Sums {
  const { scanner, from, to } = loaded(engine, block);
  const plan = scanner.planFields(paths);
  return () => {
    const lines = scanner.lines(from, to);
    const { status, cells } = plan.read(lines);
    if (status.subarray(0, lines.count).some((each) => each !== Status.object)) return [];
    return cells.map(({ kinds, starts, ends }) => {
      let sum = 0;
      for (let row = 0; row < lines.count; row++) {
        if (kinds[row] === Holds.text) sum += ends[row]! - starts[row]!;
      }
      return sum;
    });
  };
}

const suites = tasks.map(({ name, kind, paths }): Suite => {
  const block = blockOf(kind);
  const engines = {
    'JSON.parse': byParse(block, paths),
    'sluice (twin)': byPlan('js', block, paths),
    sluice: byPlan('wasm', block, paths),
  };
  return suite<Buffer>(`scan/fields: ${name}`, [block], engines);
});

export default suites;
