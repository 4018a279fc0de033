import { readKey, writeKey } from '../../../worker/logs/key.ts';
import type { StreamPage } from '../../../worker/logs/stream.ts';
import type { Key, StreamTask } from '../../../worker/logs/task.ts';
import { answered, type Call } from '../call.ts';
import { MemberReader } from '../member-reader.ts';
import { readGroup, readStreamName } from '../names.ts';
import { notAToken } from '../page.ts';
import { notFound } from '../refused.ts';

/** The events of a stream, the newest page first unless the oldest is asked for. */
export const getLogEvents: Call = async (body, { store, reader: files, perform }) => {
  const reader = new MemberReader(body);
  const [group, stream] = [readGroup(reader), readStreamName(reader)];
  const start = reader.number('startTime');
  const end = reader.number('endTime');
  const limit = reader.number('limit', { min: 1, max: 10_000 });
  const fromHead = reader.flag('startFromHead');
  const token = reader.text('nextToken', { min: 1 });
  reader.done();
  const found = store.group(group);
  if (!(await found.streams()).some(({ name }) => name === stream)) throw notFound('log stream');
  const from = token === undefined ? undefined : keyIn(token);
  const task: StreamTask = {
    kind: 'stream',
    group: await found.data(),
    reader: files,
    stream,
    limit: limit ?? 10_000,
    start,
    // AWS: the end is no part of the range, unlike everywhere else.
    end: end === undefined ? undefined : end - 1,
    direction: (from?.direction ?? (fromHead ? 'f' : 'b')) === 'f' ? 'forward' : 'backward',
    from: from?.key,
  };
  const { events, first, last } = await perform<StreamPage>(task);
  return answered({
    events,
    nextForwardToken: tokenOf('f', last ?? staying('f', from)),
    nextBackwardToken: tokenOf('b', first ?? staying('b', from)),
  });
};

interface From {
  readonly direction: string;
  readonly key: Key;
}

/** At either end of a stream a token leads to itself, and the other one back over what it passed. */
function staying(direction: 'f' | 'b', from: From | undefined): Key {
  if (from === undefined) return [0, 0, 0];
  const [time, source, place] = from.key;
  if (from.direction === direction) return from.key;
  return [time, source, direction === 'f' ? place - 1 : place + 1];
}

const tokenOf = (direction: 'f' | 'b', key: Key) => `${direction}/${writeKey(key)}/s`;

function keyIn(token: string): From {
  const [, direction, text] = /^([fb])\/([\d.-]+)\/s$/.exec(token) ?? [];
  const key = readKey(text ?? '');
  if (direction === undefined || key === undefined) throw notAToken();
  return { direction, key };
}
