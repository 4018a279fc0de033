import { randomUUID } from 'node:crypto';
import { answered, type Call } from '../call.ts';
import { MemberReader } from '../member-reader.ts';
import { type NewEvent, overhead } from '../memory-group.ts';
import { readGroupName, readStreamName } from '../names.ts';
import { invalid } from '../refused.ts';

const most = { events: 10_000, bytes: 1_048_576 };

const hour = 3_600_000;
const day = 24 * hour;

/** Adds a batch of events to a stream; those of another time are left out, and told. */
export const putLogEvents: Call = (body, { store }) => {
  const reader = new MemberReader(body);
  const [group, stream] = [readGroupName(reader), readStreamName(reader)];
  const given = reader.requiredList('logEvents', { min: 1, max: most.events });
  reader.done();
  const events = given.map(eventIn);
  checkBatch(events);
  const now = Date.now();
  const { accepted, rejectedLogEventsInfo } = sorted(events, now);
  checkSpan(accepted);
  store.put(group, stream, accepted, now);
  return answered({ nextSequenceToken: randomUUID(), rejectedLogEventsInfo });
};

const encoder = new TextEncoder();

function eventIn(event: unknown): NewEvent {
  const reader = new MemberReader(event);
  const timestamp = reader.requiredNumber('timestamp');
  const message = reader.requiredText('message', { min: 1 });
  reader.done();
  const bytes = encoder.encode(message);
  if (bytes.length + overhead > most.bytes) {
    throw invalid(
      `Log event too large: ${bytes.length + overhead} bytes exceeds limit of ${most.bytes}`,
    );
  }
  return { timestamp, message: bytes };
}

function checkBatch(events: readonly NewEvent[]): void {
  const bytes = events.reduce((sum, { message }) => sum + message.length + overhead, 0);
  if (bytes > most.bytes) {
    throw invalid(`Upload too large: ${bytes} bytes exceeds limit of ${most.bytes}`);
  }
  if (events.some(({ timestamp }, i) => i > 0 && timestamp < events[i - 1]!.timestamp)) {
    throw invalid('Log events in a single PutLogEvents request must be in chronological order.');
  }
}

/** The events that are neither too old nor too new; where the others stand, if there are any. */
function sorted(events: readonly NewEvent[], now: number) {
  const [oldest, newest] = [now - 14 * day, now + 2 * hour];
  const old = events.findIndex(({ timestamp }) => timestamp >= oldest);
  const tooOld = old < 0 ? events.length : old;
  const fresh = events.findIndex(({ timestamp }) => timestamp > newest);
  const tooNew = fresh < 0 ? events.length : fresh;
  const info = {
    ...(tooOld > 0 && { tooOldLogEventEndIndex: tooOld }),
    ...(tooNew < events.length && { tooNewLogEventStartIndex: tooNew }),
  };
  return {
    accepted: events.slice(tooOld, tooNew),
    rejectedLogEventsInfo: Object.keys(info).length === 0 ? undefined : info,
  };
}

function checkSpan(events: readonly NewEvent[]): void {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined || last.timestamp - first.timestamp <= day) return;
  throw invalid(
    'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
  );
}
