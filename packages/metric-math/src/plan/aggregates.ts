import type { AggregateName, ReductionName } from './nodes.ts';
import type { Setting } from './setting.ts';
import { entriesOf, type Lowered } from './value.ts';

/** Of one series a number, of an array a series. */
export function aggregated(name: AggregateName, value: Lowered, setting: Setting): Lowered {
  if (value.type !== 'TS[]') {
    const { node, period } = entriesOf(value)[0]!;
    return { type: 'S', scalar: overTime(name, node, period, setting) };
  }
  const all = entriesOf(value);
  const of = all.map(({ node }) => node);
  const node = setting.graph.add(
    of.length === 0
      ? { kind: 'empty' }
      : {
          kind: 'across',
          name,
          of,
          isSample: name === 'STDDEV' && setting.readings.deviation === 'sample',
        },
  );
  const period =
    all.length === 0 ? setting.range.period : Math.min(...all.map((one) => one.period));
  return { type: 'TS', one: { node, period } };
}

function overTime(name: AggregateName, of: number, period: number, setting: Setting): number {
  const { graph, readings } = setting;
  const reduce = (reduction: ReductionName, mean?: number) =>
    graph.reduce({ kind: 'reduction', name: reduction, of, ...(mean !== undefined && { mean }) });
  switch (name) {
    case 'DATAPOINT_COUNT':
      return reduce('count');
    case 'MIN':
      return graph.make('MIN', [reduce('least')], (least) => least!);
    case 'MAX':
      return graph.make('MAX', [reduce('greatest')], (greatest) => greatest!);
    case 'SUM':
      return graph.make('SUM', [reduce('sum'), reduce('count')], (sum, count) =>
        count === 0 ? Number.NaN : sum!,
      );
    case 'AVG': {
      const by =
        readings.average === 'periods' ? graph.number(setting.slots(period)) : reduce('count');
      return graph.make('AVG', [reduce('sum'), by], (sum, count) => sum! / count!);
    }
    case 'STDDEV': {
      // Not rounded to a number or none, as results are: what is not finite goes on.
      const mean = graph.raw(
        'mean',
        [reduce('sum'), reduce('count')],
        (sum, count) => sum! / count!,
      );
      const isSample = readings.deviation === 'sample';
      return graph.make('STDDEV', [reduce('squares', mean), reduce('count')], (squares, count) =>
        Math.sqrt(squares! / (isSample ? count! - 1 : count!)),
      );
    }
  }
}
