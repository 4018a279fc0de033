import type { Checked } from '../../../worker/logs/check.ts';
import type { LogGroupData } from '../../../worker/logs/group.ts';
import { account } from '../account.ts';
import { answered, type Call, type Calling } from '../call.ts';
import { MemberReader } from '../member-reader.ts';
import { readIdentifier } from '../names.ts';
import { invalid, refusal, traced } from '../refused.ts';

/** Starts a query; what is wrong with its text or its log groups is told at once. */
export const startQuery: Call = async (body, calling) => {
  const { store, queries, reader: files } = calling;
  const reader = new MemberReader(body);
  const text = reader.requiredText('queryString', { max: 10_000 });
  const startTime = reader.requiredNumber('startTime');
  const endTime = reader.requiredNumber('endTime');
  const limit = reader.number('limit', { min: 1, max: 100_000 });
  const language = reader.text('queryLanguage', { among: ['CWLI', 'SQL', 'PPL'] }) ?? 'CWLI';
  const names = readNames(reader);
  reader.done();
  const range = { start: inMilliseconds(startTime, 0), end: inMilliseconds(endTime, 999) };
  if (range.end < range.start) {
    throw invalid(
      traced(
        'InvalidParameterException',
        'End time cannot be less than Start time',
        calling.requestId,
      ),
    );
  }
  if (language !== 'CWLI') throw invalid(`queryLanguage ${language} is not run here, only CWLI is`);
  const sources = await sourcesOf(text, calling);
  for (const name of [...names, ...sources.names]) mustBeThere(name, calling);
  const hasSource = sources.names.length > 0 || sources.selects;
  if (names.length === 0 && !hasSource) throw invalid(withoutGroup);
  const createTime = Date.now();
  const others = hasSource ? store.all.map(({ name }) => name) : [];
  const run = queries.start({
    task: {
      kind: 'query',
      text,
      events: [],
      groups: await dataOf(names, calling),
      others: await dataOf(others, calling),
      reader: files,
      ...range,
      now: createTime,
      limit,
      rows: 'fields',
    },
    queryString: shownOf(text, names, range),
    logGroupNames: names.length > 0 ? names : sources.names,
    createTime,
  });
  return answered({ queryId: run.queryId });
};

const most = 50;

const withoutGroup =
  'one of logGroupName, logGroupNames and logGroupIdentifiers must be given, or a SOURCE command';

function readNames(reader: MemberReader): readonly string[] {
  const name = reader.text('logGroupName', { min: 1, max: 512 });
  const names = reader.texts('logGroupNames', { max: most });
  const identifiers = reader.texts('logGroupIdentifiers', { max: most });
  const given = [name && [name], names, identifiers?.map((one) => readIdentifier(one))];
  const lists = given.filter((one) => one !== undefined && one !== '');
  if (lists.length > 1) {
    throw invalid('only one of logGroupName, logGroupNames and logGroupIdentifiers may be given');
  }
  return [...new Set(lists[0])];
}

/** Times are seconds, or milliseconds where they would lie beyond the year 5138 otherwise. */
const inMilliseconds = (time: number, last: number): number =>
  time < 1e11 ? time * 1000 + last : time;

async function sourcesOf(text: string, { perform, requestId }: Calling) {
  const checked = await perform<Checked>({ kind: 'check', text });
  if (checked.isValid) return checked.sources;
  const { message, start, end } = checked;
  const location = { startCharOffset: start, endCharOffset: end };
  const type = 'MalformedQueryException';
  const queryCompileError = { location, message };
  throw refusal(type, traced(type, message, requestId), { queryCompileError });
}

function mustBeThere(name: string, { store, requestId }: Calling): void {
  if (store.find(name) !== undefined) return;
  const type = 'ResourceNotFoundException';
  const message = `Log group '${name}' does not exist for account ID '${account}'`;
  throw refusal(type, traced(type, message, requestId));
}

const dataOf = (names: readonly string[], { store }: Calling): Promise<LogGroupData[]> =>
  Promise.all(names.map((name) => store.group(name).data()));

/** A query as the service lists it: with its log groups and its time range before it. */
function shownOf(
  text: string,
  names: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
): string {
  if (names.length === 0) return text;
  const groups = names.map((name) => `SOURCE "${name}" START=${start} END=${end}`);
  return [...groups, text].join(' | ');
}
