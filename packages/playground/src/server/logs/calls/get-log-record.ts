import { placeOf } from '../../../worker/logs/pointer.ts';
import { answered, type Call } from '../call.ts';
import { MemberReader } from '../member-reader.ts';
import { invalid, notFound } from '../refused.ts';

/** One event with all its fields, by the `@ptr` of a row. */
export const getLogRecord: Call = async (body, { store, reader: files, perform }) => {
  const reader = new MemberReader(body);
  const pointer = reader.requiredText('logRecordPointer');
  reader.done();
  const at = placeOf(pointer);
  if (at === undefined) throw invalid('The specified logRecordPointer is invalid.');
  for (const each of store.all) {
    const group = await each.data();
    if (![...group.blocks, ...group.files].some(({ source }) => source === at.source)) continue;
    return answered(await perform({ kind: 'record', group, reader: files, ...at }));
  }
  throw notFound('log record');
};
