import type { Value } from '../../value/value.ts';
import type { Batch } from '../batch.ts';
import type { EventBlock } from '../part.ts';
import type { Vector } from '../vector.ts';
import { everyKind } from './every-kind.ts';

/** Fields that every event has of itself, whatever its message; by name. */
export const systemFields: Readonly<Record<string, (batch: Batch) => Vector>> = {
  '@timestamp': ({ block }) => ({ kind: 'instants', values: block.times }),
  '@message': messages,
  '@ingestionTime': (batch) =>
    ofBlock(batch, ({ ingestionTime }) =>
      ingestionTime === undefined ? null : { kind: 'instant', milliseconds: ingestionTime },
    ),
  '@logStream': (batch) => ofBlock(batch, ({ logStream }) => logStream ?? null),
  '@log': (batch) => ofBlock(batch, ({ log }) => log ?? null),
};

type Origin = Pick<EventBlock, 'logStream' | 'log' | 'ingestionTime'>;

/** The same for all lines, but for those that are events of their own. */
function ofBlock(batch: Batch, pick: (origin: Origin) => Value): Vector {
  const { block, rows } = batch;
  const value = pick(block);
  if (block.events === undefined || block.events.size === 0) return { kind: 'constant', value };
  const values = new Array<Value>(batch.size);
  for (const row of rows) {
    const event = block.events.get(row);
    values[row] = event === undefined ? value : pick(event as Origin);
  }
  return { kind: 'values', values };
}

function messages({ block }: Batch): Vector {
  const { scanner, lines, events } = block;
  const cells = { kinds: everyKind(lines.count), starts: lines.starts, ends: lines.ends };
  if (events === undefined || events.size === 0) return { kind: 'cells', cells, scanner };
  const odd = new Map([...events].map(([row, { message }]) => [row, message] as const));
  return { kind: 'cells', cells, scanner, odd };
}
