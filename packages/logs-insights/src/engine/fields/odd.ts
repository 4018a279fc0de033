import { discover } from '../../discover/discover.ts';
import type { Value } from '../../value/value.ts';
import type { EventBlock } from '../part.ts';
import { textIn } from '../text.ts';

/** The fields of one line by the rules themselves. */
export function discovered(block: EventBlock, row: number): ReadonlyMap<string, Value> {
  const { scanner, lines, log, events } = block;
  const event = events?.get(row);
  if (event === undefined) {
    return discover(textIn(scanner.bytes, lines.starts[row]!, lines.ends[row]!), log);
  }
  const found = discover(event.message, event.log);
  const { fields } = event;
  return fields === undefined ? found : new Map([...found, ...Object.entries(fields)]);
}
