import type { Matcher } from './compile.ts';

/** A matcher as plain JSON: the engine, the plan, and the source where there is one. */
export const describe = ({ engine, program, source }: Matcher): unknown => ({
  engine,
  plan: program.plan,
  ...(Object.keys(program.groups).length > 0 && { groups: program.groups }),
  ...(source !== undefined && { source }),
});
