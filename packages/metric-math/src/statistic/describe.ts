import type { StatisticProgram } from './compile.ts';
import { textOf } from './format.ts';

/** A statistic as plain JSON: its canonical text and its tree. */
export const describe = ({ node, engine }: StatisticProgram): unknown => ({
  engine,
  text: textOf(node),
  node,
});
