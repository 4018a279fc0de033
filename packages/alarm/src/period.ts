import type { Alarm } from './ast.ts';

/** Seconds of the period of an alarm; of expressions, that of what they read. */
export function periodOf({ source }: Alarm): number | undefined {
  if (source.kind === 'metric') return source.period;
  if (source.kind !== 'queries') return undefined;
  const periods = source.queries.map(({ metric, period }) => metric?.period ?? period);
  return periods.find((period) => period !== undefined);
}
