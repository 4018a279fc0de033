import type { Query, Source, Time } from '../../ast.ts';
import type { LogEvent, Running, Table } from '../environment.ts';
import { rowsOf } from '../events.ts';

/** Instead of the log groups of the call: those that the query's sources name, all together. */
export function runSource(command: Source, table: Table, running: Running, query: Query): Table {
  const sources = query.commands.filter((one): one is Source => one.kind === 'source');
  // Several sources in a row are one.
  if (sources[0] !== command) return table;
  const { environment } = running;
  const events = sources.flatMap((source) => eventsOf(source, running));
  const within = {
    start: instantOf(command.start, environment.now) ?? environment.start,
    end: instantOf(command.end, environment.now) ?? environment.end,
  };
  return { ...table, rows: rowsOf(events, within) };
}

function eventsOf({ selectors }: Source, { environment }: Running): readonly LogEvent[] {
  const { logGroups, events } = environment;
  const names = selectors.flatMap((selector) => {
    if (selector.kind === 'log-group') return [selector.name];
    const prefixes = selector.arguments
      .filter(({ name }) => name?.toLowerCase() === 'nameprefix')
      .flatMap(({ value }) => (value.kind === 'data-list' ? value.items : []))
      .flatMap((item) => (item.kind === 'data-text' ? item.value : []));
    const all = [...logGroups.keys()];
    if (prefixes.length === 0) return all;
    return all.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  });
  // Where no log groups have names, there is but one, and every query is over it.
  if (logGroups.size === 0) return events;
  return [...new Set(names)].flatMap((name) => logGroups.get(name) ?? []);
}

const instantOf = (time: Time | undefined, now: number): number | undefined =>
  time && (time.relative ? now + time.milliseconds : time.milliseconds);
