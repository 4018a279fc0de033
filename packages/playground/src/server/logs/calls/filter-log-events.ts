import type { Filtered } from '../../../worker/logs/filter.ts';
import { readKey, writeKey } from '../../../worker/logs/key.ts';
import type { Key } from '../../../worker/logs/task.ts';
import { answered, type Call } from '../call.ts';
import { MemberReader } from '../member-reader.ts';
import { readGroup } from '../names.ts';
import { notAToken } from '../page.ts';
import { invalid } from '../refused.ts';

export const filterLogEvents: Call = async (body, { store, reader: files, perform }) => {
  const reader = new MemberReader(body);
  const group = readGroup(reader);
  const streams = reader.texts('logStreamNames', { min: 1, max: 100 });
  const prefix = reader.text('logStreamNamePrefix', { min: 1, max: 512 });
  const start = reader.number('startTime');
  const end = reader.number('endTime');
  const pattern = reader.text('filterPattern', { max: 1024 }) ?? '';
  const limit = reader.number('limit', { min: 1, max: 10_000 });
  const token = reader.text('nextToken', { min: 1 });
  reader.done();
  if (streams !== undefined && prefix !== undefined) {
    throw invalid('logStreamNames and logStreamNamePrefix are mutually exclusive parameters.');
  }
  const { events, next } = await perform<Filtered>({
    kind: 'filter',
    group: await store.group(group).data(),
    reader: files,
    streams,
    prefix,
    start,
    end,
    pattern,
    limit: limit ?? 10_000,
    after: token === undefined ? undefined : keyIn(token),
  });
  return answered({ events, searchedLogStreams: [], nextToken: next && tokenOf(next) });
};

const tokenOf = (key: Key) => Buffer.from(writeKey(key)).toString('base64');

function keyIn(token: string): Key {
  const key = readKey(Buffer.from(token, 'base64').toString('latin1'));
  if (key === undefined) throw notAToken();
  return key;
}
