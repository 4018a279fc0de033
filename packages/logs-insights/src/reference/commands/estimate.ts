import type { Command } from '../../ast.ts';
import { estimateColumns } from '../../symbols/created.ts';
import { encodeUtf8 } from '../../value/utf8.ts';
import type { Running, Table } from '../environment.ts';
import { rowsOf } from '../events.ts';
import { sourced, sourcesIn, within } from './source.ts';

/** The bytes of all events of the time range: what the service would read, and charge for. */
export function runEstimate({ environment }: Running, commands: readonly Command[]): Table {
  const sources = sourcesIn(commands);
  const events = sources.length === 0 ? environment.events : sourced(sources, environment);
  const bytes = rowsOf(events, within(sources, environment)).reduce((sum, row) => {
    const message = row.get('@message');
    return sum + (typeof message === 'string' ? encodeUtf8(message).length : 0);
  }, 0);
  const [name] = estimateColumns;
  return { rows: [new Map([[name, bytes]])], columns: estimateColumns, isEvents: false };
}
