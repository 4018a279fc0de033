import { bytesSaid, counted, numberSaid } from '../output/said.ts';
import type { SearchSettings, Tally } from './settings.ts';

/** What was read and found, in a few lines. */
export function statsOf(
  tally: Tally,
  inputs: number,
  seconds: number,
  settings: SearchSettings,
): string {
  const { bytes, events, matches, foreign } = tally;
  const rate = `${bytesSaid(bytes / seconds)}/s, ${numberSaid(events / seconds)} events/s`;
  const lines = [
    `${counted(inputs, 'input')}, ${bytesSaid(bytes)} in ${seconds.toFixed(2)} s (${rate})`,
    `${counted(events, 'event')}, ${numberSaid(matches)} found, ${numberSaid(foreign)} left out`,
  ];
  if (settings.isSet) {
    lines.push(
      ...settings.rules.map(({ name }, i) => `${name}: ${numberSaid(tally.byRule[i] ?? 0)}`),
    );
  }
  return lines.join('\n');
}
