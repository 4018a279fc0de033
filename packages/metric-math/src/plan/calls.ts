import { aggregated } from './aggregates.ts';
import { chosen } from './choice.ts';
import { filled } from './fill.ts';
import { clockNames } from './graph.ts';
import type { StepName, UnaryName } from './nodes.ts';
import type { Setting } from './setting.ts';
import { sliced } from './slice.ts';
import { type Entry, entriesOf, type Lowered } from './value.ts';

type Lower = (given: readonly Lowered[], setting: Setting) => Lowered | undefined;

const meanings = {
  ABS: Math.abs,
  CEIL: Math.ceil,
  FLOOR: Math.floor,
  LOG: Math.log,
  LOG10: Math.log10,
} as const;

const each = (value: Lowered | undefined, change: (node: number) => number): Lowered => {
  const changed = ({ node, ...rest }: Entry): Entry => ({ ...rest, node: change(node) });
  if (value?.type === 'TS[]') return { type: 'TS[]', all: value.all.map(changed) };
  return { type: 'TS', one: changed(entriesOf(value)[0]!) };
};

const pointwise =
  (name: UnaryName & keyof typeof meanings): Lower =>
  ([value], { graph }) => {
    if (value?.type !== 'S') return each(value, (of) => graph.add({ kind: 'unary', name, of }));
    return { type: 'S', scalar: graph.make(name, [value.scalar], meanings[name] as never) };
  };

const stepwise =
  (name: StepName): Lower =>
  ([value], { graph }) =>
    each(value, (of) => graph.add({ kind: 'step', name, of }));

const known = (value: number, { graph }: Setting): Lowered => ({
  type: 'S',
  scalar: graph.number(value),
});

/** How calls are fused; a function that is not here, or gives nothing, is called on whole series. */
const lowerings: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ...Object.keys(meanings).map((name) => [name, pointwise(name as never)] as const),
  ...(['DIFF', 'DIFF_TIME', 'RATE', 'RUNNING_SUM'] as const).map(
    (name) => [name, stepwise(name)] as const,
  ),
  ...(['SUM', 'AVG', 'MIN', 'MAX', 'STDDEV', 'DATAPOINT_COUNT'] as const).map(
    (name) =>
      [
        name,
        ([value]: readonly Lowered[], setting: Setting) => aggregated(name, value!, setting),
      ] as const,
  ),
  ...clockNames.map(
    (clock) =>
      [
        clock,
        ([value]: readonly Lowered[], { graph }: Setting): Lowered => {
          const { period } = entriesOf(value)[0]!;
          return { type: 'TS', one: { node: graph.add({ kind: 'clock', clock, period }), period } };
        },
      ] as const,
  ),
  ['IF', chosen],
  ['FILL', ([value, filler], setting) => filled(value!, filler!, setting)],
  ['FIRST', ([value], { nothing }) => ({ type: 'TS', one: entriesOf(value)[0] ?? nothing })],
  ['LAST', ([value], { nothing }) => ({ type: 'TS', one: entriesOf(value).at(-1) ?? nothing })],
  ['SLICE', sliced],
  ['METRIC_COUNT', ([value], setting) => known(entriesOf(value).length, setting)],
  ['PERIOD', ([value], setting) => known(entriesOf(value)[0]!.period, setting)],
  [
    'METRICS',
    ([part], { metrics }) => {
      const wanted = part?.type === 'words' ? part.words[0]! : '';
      const found = metrics.filter(([id]) => id.includes(wanted));
      return { type: 'TS[]', all: found.map(([id, entry]) => ({ label: id, ...entry })) };
    },
  ],
  [
    'TIME_SERIES',
    ([value], { graph, range: { period } }) => {
      if (value?.type !== 'S') return undefined;
      const node = graph.add({ kind: 'constant', scalar: value.scalar, period });
      return { type: 'TS', one: { node, period } };
    },
  ],
]);

/** A call as a part of the graph; nothing where it must be made on whole series. */
export const lowerCall = (
  name: string,
  given: readonly Lowered[],
  setting: Setting,
): Lowered | undefined => lowerings.get(name)?.(given, setting);

export const isFusable = (name: string): boolean => lowerings.has(name);
