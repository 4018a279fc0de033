import type { FunctionDefinition, Parameter } from './definition.ts';

/** How many arguments parameters take. */
export interface Arity {
  readonly least: number;
  readonly most: number;
}

export function arityOf(parameters: readonly Parameter[]): Arity {
  const least = parameters.filter(({ optional }) => optional !== true).length;
  const last = parameters.at(-1);
  if (last?.many !== true) return { least, most: parameters.length };
  return { least, most: parameters.length - 1 + (last.most ?? Infinity) };
}

/** The parameter of an argument, counted from zero; the last one where it is given many times. */
export function parameterAt(parameters: readonly Parameter[], at: number): Parameter | undefined {
  const last = parameters.at(-1);
  return parameters[at] ?? (last?.many === true ? last : undefined);
}

/** Whether a function may be given so many arguments, in one of the ways to call it. */
export const takes = (
  { parameters, variants = [] }: Pick<FunctionDefinition, 'parameters' | 'variants'>,
  count: number,
): boolean =>
  [parameters, ...variants].some((form) => {
    const { least, most } = arityOf(form);
    return count >= least && count <= most;
  });
