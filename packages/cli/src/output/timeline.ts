import type { alarm } from 'sluice';
import type { Paint, Style } from './paint.ts';
import { sparkline } from './sparkline.ts';
import { table } from './table.ts';

/** A timeline for people: the alarm in words, the values over the states, and every change. */
export function timelineText(
  timeline: alarm.Timeline,
  summary: string,
  width: number,
  paint: Paint,
): string {
  const { values, states, transitions, starts } = timeline;
  if (states.length === 0) return `${summary}\n\nThere are no points.\n`;
  const columns = Math.min(width, states.length);
  const strip = [
    sparkline(values, columns),
    stripOf(states, columns, paint),
    `${iso(starts[0]!)} to ${iso(starts.at(-1)!)}, ${states.length} periods`,
  ];
  const rows = transitions.map(({ time, from, to, reason, actions }) => [
    iso(time),
    `${from} → ${paint(styles[to], to)}`,
    actions.length === 0 ? paint('dim', '-') : actions.map(nameOf).join(', '),
    reason,
  ]);
  const head = ['time', 'change', 'calls', 'why'].map((each) => paint('bold', each));
  const changes = rows.length === 0 ? 'The state never changes.\n' : table([head, ...rows]);
  return `${summary}\n\n${strip.join('\n')}\n\n${changes}\n${totals(states)}\n`;
}

const styles: Readonly<Record<alarm.State, Style>> = {
  OK: 'good',
  ALARM: 'error',
  INSUFFICIENT_DATA: 'dim',
};
const marks: Readonly<Record<alarm.State, string>> = {
  OK: '─',
  ALARM: '█',
  INSUFFICIENT_DATA: '·',
};

/** One sign a column: ALARM where there was any in it, else what it ended with. */
function stripOf(states: readonly alarm.State[], columns: number, paint: Paint): string {
  const cells = Array.from({ length: columns }, (_, i) => {
    const from = Math.floor((i * states.length) / columns);
    const to = Math.floor(((i + 1) * states.length) / columns);
    const inside = states.slice(from, to);
    return inside.includes('ALARM') ? 'ALARM' : inside.at(-1)!;
  });
  return cells.map((state) => paint(styles[state], marks[state])).join('');
}

function totals(states: readonly alarm.State[]): string {
  const counts = new Map<string, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  const shares = [...counts].map(([state, count]) => `${count} in ${state}`);
  return `Of ${states.length} periods: ${shares.join(', ')}.`;
}

/** The last part of an ARN, which people know. */
const nameOf = (arn: string): string => arn.split(':').at(-1)!;

const iso = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
