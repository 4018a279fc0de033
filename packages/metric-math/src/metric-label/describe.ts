import type { LabelProgram } from './compile.ts';

/** A label as plain JSON: its parts. */
export const describe = ({ label, engine }: LabelProgram): unknown => ({
  engine,
  parts: label.parts,
});
