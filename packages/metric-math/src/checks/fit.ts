import type { Node } from '../ast.ts';
import type { Parameter, Signature } from '../functions/define.ts';
import type { StaticType, Type } from '../value.ts';
import { childrenOf } from '../walk.ts';

/** Whether a signature takes so many arguments. */
export const countFits = ({ parameters }: Signature, count: number): boolean => {
  const least = parameters.filter(({ optional }) => optional === undefined).length;
  return count >= least && count <= mostOf(parameters);
};

export const mostOf = (parameters: readonly Parameter[]): number =>
  parameters.length - 1 + (parameters.at(-1)?.most ?? 1);

/** The last parameter may stand for several arguments. */
export const parameterAt = ({ parameters }: Signature, index: number): Parameter | undefined =>
  parameters[index] ?? (parameters.at(-1)?.most === undefined ? undefined : parameters.at(-1));

/** Whether a signature takes these arguments. */
export const fits = (
  signature: Signature,
  nodes: readonly Node[],
  types: readonly StaticType[],
): boolean =>
  countFits(signature, nodes.length) &&
  nodes.every((node, i) => takes(parameterAt(signature, i), node, types[i]!));

export function takes(parameter: Parameter | undefined, node: Node, type: StaticType): boolean {
  if (parameter === undefined) return false;
  const { types, words } = parameter;
  if (node.kind === 'keyword') return words?.includes(node.word) ?? false;
  if (type !== 'unknown') return types.includes(type);
  if (node.kind === 'broken') return true;
  return types.some((each) => (isSeries(node) ? isSeriesType(each) : each !== 'Keyword'));
}

const isSeriesType = (type: Type): boolean => type === 'TS' || type === 'TS[]';

/** Whether a node whose type is unknown is one series or several: no id stands for a number. */
export function isSeries(node: Node): boolean {
  if (node.kind === 'reference') return true;
  if (node.kind === 'negate') return isSeries(node.operand);
  return (node.kind === 'chain' || node.kind === 'power') && childrenOf(node).some(isSeries);
}
