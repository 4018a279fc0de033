import type { Diagnostic } from '@sluice/core';
import type { Alarm } from '../ast.ts';
import { codes } from '../codes.ts';
import { periodOf } from '../period.ts';
import { clockPeriods } from '../tables/choices.ts';

const [hour, day, week] = [3600, 86_400, 604_800];

/** How far the alarm looks back, and by which clock. */
export function checkWindows(alarm: Alarm): Diagnostic[] {
  const { evaluationPeriods, wallClock, places, span } = alarm;
  const period = periodOf(alarm);
  if (period === undefined) return [];
  const said: Diagnostic[] = [];
  const most = period >= hour ? week : day;
  const found = period * (evaluationPeriods ?? 1);
  if (found > most) {
    const place = places['EvaluationPeriods'] ?? places['Period'] ?? span;
    const count = Math.floor(most / period);
    const fix = count >= 1 && {
      title: `write \`${count}\``,
      edits: [{ span: place, text: String(count) }],
    };
    const fits = (alarm.datapointsToAlarm ?? 1) <= count;
    said.push(codes.windowLength.at(fix && fits ? { span: place, fix } : place, found, most));
  }
  if (wallClock !== undefined && !clockPeriods.includes(period)) {
    const near = clockPeriods.reduce((a, b) =>
      Math.abs(b - period) < Math.abs(a - period) ? b : a,
    );
    const place = places['Period'] ?? places['EvaluationWindow'] ?? span;
    said.push(codes.clockPeriod.at(place, period, near));
  }
  return said;
}
