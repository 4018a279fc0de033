import type { InsightsProgram } from './compile.ts';

/** A query as plain JSON: the engine, and the plan with its names resolved. */
export const describe = ({ engine, plan }: InsightsProgram): unknown => ({ engine, plan });
