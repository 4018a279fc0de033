import type { Diagnostic } from '@sluice/core';
import { codes } from '../codes.ts';
import { formatInstant, readInstant } from '../instant.ts';
import type { ScheduleOptions } from '../options.ts';
import { boundsOf, zoneIn } from '../run/bounds.ts';
import { runsOf } from '../run/runs.ts';
import { nextWall } from '../run/wall.ts';
import type { Checked } from '../validate.ts';

/** Whether a schedule runs at all, and whether it does again. */
export function adviseRuns({ node, plan }: Checked, options: ScheduleOptions): Diagnostic[] {
  if (plan !== undefined && nextWall(plan, 0) < 0) return [codes.neverFires.at(node.span)];
  const now = readInstant(options.now);
  if (now === undefined) return [];
  const { next, previous } = runsOf(node, plan, zoneIn(options), boundsOf(node, options));
  const last = previous(now);
  if (last === undefined || next(now) !== undefined) return [];
  return [codes.onlyPast.at(node.span, formatInstant(last))];
}
