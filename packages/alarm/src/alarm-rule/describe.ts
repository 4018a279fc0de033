import type { CompositeRule } from './compile.ts';
import { planOf } from './plan.ts';

/** A compiled rule as plain JSON: its children, its plan, and the source where there is one. */
export const describe = ({ engine, rule, children, source }: CompositeRule): unknown => ({
  engine,
  children,
  plan: planOf(rule),
  ...(source !== undefined && { source }),
});
