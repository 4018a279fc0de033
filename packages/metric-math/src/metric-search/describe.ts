import type { Finder } from './compile.ts';

/** A search as plain JSON: the engine, and the plan with its words cut. */
export const describe = ({ engine, plan }: Finder): unknown => ({ engine, plan });
