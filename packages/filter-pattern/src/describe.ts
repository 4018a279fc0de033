import type { Matcher } from './compile.ts';

/** A matcher as plain JSON: the engine, the plan, and the source where there is one. */
export const describe = ({ engine, plan, source }: Matcher): unknown => ({
  engine,
  plan,
  ...(source !== undefined && { source }),
});
