import type { Operand } from './nodes.ts';
import type { Setting } from './setting.ts';
import { entriesOf, type Lowered } from './value.ts';

/** `IF`: a series chooses at each time; a number must be known, else whole series are chosen. */
export function chosen(
  [condition, then, otherwise]: readonly Lowered[],
  setting: Setting,
): Lowered | undefined {
  if (condition?.type === 'S') return chosenWhole(condition.scalar, then!, otherwise, setting);
  const { graph, readings } = setting;
  const { node, period } = entriesOf(condition)[0]!;
  const isBesideSeries = then?.type === 'TS' && readings.absentElse !== 'drop';
  const choice = graph.add({
    kind: 'choice',
    condition: node,
    yes: operandOf(then!),
    no: otherwise && operandOf(otherwise),
    absentElse: isBesideSeries ? 'zero' : 'drop',
  });
  return { type: 'TS', one: { node: choice, period } };
}

const operandOf = (value: Lowered): Operand =>
  value.type === 'S' ? { scalar: value.scalar } : { series: entriesOf(value)[0]!.node };

function chosenWhole(
  condition: number,
  then: Lowered,
  otherwise: Lowered | undefined,
  { graph, nothing }: Setting,
): Lowered | undefined {
  const number = graph.knownValue(condition);
  if (then.type === 'S' && (otherwise === undefined || otherwise.type === 'S')) {
    const from = [condition, then.scalar, otherwise?.scalar ?? graph.number(Number.NaN)];
    const make = (is: number, yes: number, no: number) =>
      Number.isNaN(is) ? Number.NaN : is === 0 ? no : yes;
    return { type: 'S', scalar: graph.make('IF', from, make as never) };
  }
  if (number === undefined) return undefined;
  const taken = Number.isNaN(number) ? undefined : number === 0 ? otherwise : then;
  if (taken === undefined) return { type: 'TS', one: nothing };
  if (taken.type !== 'S') return taken;
  const [entry] = entriesOf(then.type === 'TS' ? then : otherwise);
  const over = [entry!.node];
  const node = graph.add({ kind: 'spread', scalar: taken.scalar, over });
  return { type: 'TS', one: { node, period: entry!.period } };
}
