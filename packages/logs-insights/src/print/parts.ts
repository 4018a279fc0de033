import type { Expression, Path } from '../ast.ts';
import type { PrintSubquery } from './expressions.ts';
import { printPath } from './literals.ts';

export interface Printer {
  print(expression: Expression): string;
  readonly printSubquery: PrintSubquery;
}

export const names = (paths: readonly Path[]): string => paths.map(printPath).join(', ');

export const aliased = (alias: Path | undefined): string =>
  alias === undefined ? '' : ` as ${printPath(alias)}`;
