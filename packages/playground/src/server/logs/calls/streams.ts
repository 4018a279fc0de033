import { streamArn } from '../account.ts';
import { answered, type Call, done } from '../call.ts';
import type { LogStream } from '../group.ts';
import { MemberReader } from '../member-reader.ts';
import { readGroup, readGroupName, readStreamName } from '../names.ts';
import { pageOf } from '../page.ts';
import { invalid } from '../refused.ts';

export const createLogStream: Call = (body, { store }) => {
  const reader = new MemberReader(body);
  const [group, stream] = [readGroupName(reader), readStreamName(reader)];
  reader.done();
  store.createStream(group, stream, Date.now());
  return done;
};

export const deleteLogStream: Call = (body, { store }) => {
  const reader = new MemberReader(body);
  const [group, stream] = [readGroupName(reader), readStreamName(reader)];
  reader.done();
  store.deleteStream(group, stream);
  return done;
};

export const describeLogStreams: Call = async (body, { store }) => {
  const reader = new MemberReader(body);
  const group = readGroup(reader);
  const prefix = reader.text('logStreamNamePrefix', { min: 1, max: 512 });
  const order = reader.text('orderBy', { among: ['LogStreamName', 'LastEventTime'] });
  const descending = reader.flag('descending');
  const limit = reader.number('limit', { min: 1, max: 50 });
  const token = reader.text('nextToken', { min: 1 });
  reader.done();
  const byTime = order === 'LastEventTime';
  if (byTime && prefix !== undefined) {
    throw invalid('Cannot order by LastEventTime with a logStreamNamePrefix.');
  }
  const streams = await store.group(group).streams();
  const found = streams.filter(({ name }) => name.startsWith(prefix ?? ''));
  const sign = descending ? -1 : 1;
  found.sort((a, b) => sign * ((byTime ? byLastEvent(a, b) : 0) || byName(a, b)));
  const { items, nextToken } = pageOf(found, token, limit ?? 50);
  return answered({ logStreams: items.map((one) => described(group, one)), nextToken });
};

const byName = (a: LogStream, b: LogStream) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const byLastEvent = (a: LogStream, b: LogStream) =>
  (a.lastEventTime ?? a.creationTime) - (b.lastEventTime ?? b.creationTime);

const described = (group: string, stream: LogStream) => ({
  logStreamName: stream.name,
  creationTime: stream.creationTime,
  firstEventTimestamp: stream.firstEventTime,
  lastEventTimestamp: stream.lastEventTime,
  lastIngestionTime: stream.lastIngestionTime,
  arn: streamArn(group, stream.name),
  // AWS: no longer counted, and always zero.
  storedBytes: 0,
});
