import type { Command, Query } from './ast.ts';
import { instantBefore } from './time/before.ts';
import type { Period } from './value/value.ts';

/** A time range in epoch milliseconds, open where an end is absent. */
interface Range {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/**
 * How many milliseconds before its time range a command reads as well; `undefined` where it reads
 * nothing else, or where the range is open and it asks for the one before.
 */
export function shiftOf(command: Command, { start, end }: Range): number | undefined {
  const period = shiftPeriod(command);
  if (period !== undefined) {
    const from = start ?? end ?? 0;
    return from - instantBefore(from, period);
  }
  if (command.kind !== 'diff' || start === undefined || end === undefined) return undefined;
  // The end belongs to the range.
  return end - start + 1;
}

/** Whether a query reads more events than those of its time range that pass its filters. */
export const readsOthers = ({ commands }: Pick<Query, 'commands'>): boolean =>
  commands.some(
    (command) =>
      command.kind === 'diff' || command.kind === 'estimate' || shiftPeriod(command) !== undefined,
  );

function shiftPeriod(command: Command): Period | undefined {
  if (command.kind === 'stats' && command.offset !== undefined) {
    return { kind: 'period', count: command.offset.count, unit: command.offset.unit };
  }
  if (command.kind === 'log-compare') {
    return { kind: 'period', count: command.timeshift.count, unit: command.timeshift.unit };
  }
  if (command.kind !== 'diff' || command.previous === undefined) return undefined;
  return { kind: 'period', count: 1, unit: previous[command.previous] };
}

const previous = {
  previousDay: 'day',
  previousWeek: 'week',
  previousMonth: 'month',
} as const;
