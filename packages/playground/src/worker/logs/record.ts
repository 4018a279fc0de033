import { logsInsights } from 'sluice';
import { fault } from '../aws/fault.ts';
import type { Reply } from '../task.ts';
import { batchesOf } from './read.ts';
import type { RecordTask } from './task.ts';

/** What `GetLogRecord` answers. */
export async function readRecord({ group, reader, source, place }: RecordTask): Promise<Reply> {
  for await (const { events, places } of batchesOf(onlySource(group, source), { reader })) {
    const event = events[places.indexOf(place)];
    if (event === undefined) continue;
    const { timestamp, ingestionTime } = event;
    const logRecord = {
      ...logsInsights.fieldsOf(event),
      '@timestamp': String(timestamp),
      '@ingestionTime': String(ingestionTime ?? timestamp),
    };
    return { status: 200, body: { logRecord } };
  }
  return fault(400, 'ResourceNotFoundException', 'The specified log record does not exist.');
}

function onlySource(group: RecordTask['group'], source: number): RecordTask['group'] {
  const isIt = (one: { readonly source: number }) => one.source === source;
  return { ...group, blocks: group.blocks.filter(isIt), files: group.files.filter(isIt) };
}
