import type { Expression } from '../ast.ts';
import { minutesOfDay } from '../calendar.ts';
import type { ScheduleOptions } from '../options.ts';
import { boundsOf, zoneIn } from './bounds.ts';
import type { Setting } from './runs.ts';

/** What the options of a schedule say about its runs. */
export const settingOf = (node: Expression, options: ScheduleOptions): Setting => ({
  zone: zoneIn(options),
  bounds: boundsOf(node, options),
  fold: options.fold ?? 'first',
  delay: (options.offset ?? 0) * minutesOfDay,
});
