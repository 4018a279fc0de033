import type { Command, Source, Time } from '../../ast.ts';
import type { Environment, LogEvent, Running, Table } from '../environment.ts';
import { rowsOf } from '../events.ts';

/** Instead of the log groups of the call: those that the query's sources name, all together. */
export function runSource(
  command: Source,
  table: Table,
  { environment }: Running,
  commands: readonly Command[],
): Table {
  const sources = sourcesIn(commands);
  // Several sources in a row are one.
  if (sources[0] !== command) return table;
  return { ...table, rows: rowsOf(sourced(sources, environment), within(sources, environment)) };
}

export const sourcesIn = (commands: readonly Command[]): readonly Source[] =>
  commands.filter((one): one is Source => one.kind === 'source');

/** The events of all log groups that sources name. */
export function sourced(
  sources: readonly Source[],
  { logGroups, events }: Pick<Environment, 'logGroups' | 'events'>,
): readonly LogEvent[] {
  // Where no log groups have names, there is but one, and every query is over it.
  if (logGroups.size === 0) return events;
  return groupsIn(sources, [...logGroups.keys()]).flatMap((name) => logGroups.get(name) ?? []);
}

/** The names of all log groups, of those there are, that sources name. */
export const groupsIn = (sources: readonly Source[], all: readonly string[]): readonly string[] => [
  ...new Set(sources.flatMap((source) => namesOf(source, all))),
];

/** The time range: that of the first source, where it has one. */
export const within = (
  [source]: readonly Source[],
  { start, end, now }: Pick<Environment, 'start' | 'end' | 'now'>,
): Pick<Environment, 'start' | 'end'> => ({
  start: instantOf(source?.start, now) ?? start,
  end: instantOf(source?.end, now) ?? end,
});

function namesOf({ selectors }: Source, all: readonly string[]): readonly string[] {
  return selectors.flatMap((selector) => {
    if (selector.kind === 'log-group') return [selector.name];
    const prefixes = selector.arguments
      .filter(({ name }) => name?.toLowerCase() === 'nameprefix')
      .flatMap(({ value }) => (value.kind === 'data-list' ? value.items : []))
      .flatMap((item) => (item.kind === 'data-text' ? item.value : []));
    if (prefixes.length === 0) return all;
    return all.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  });
}

const instantOf = (time: Time | undefined, now: number): number | undefined =>
  time && (time.relative ? now + time.milliseconds : time.milliseconds);
