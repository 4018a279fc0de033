import { answered, type Call } from '../call.ts';
import { MemberReader } from '../member-reader.ts';
import { pageOf } from '../page.ts';
import type { QueryRun } from '../query-run.ts';
import { invalid } from '../refused.ts';

const most = 10_000;

/** The rows of a query, a page of them; none before it has ended. */
export const getQueryResults: Call = (body, { queries }) => {
  const reader = new MemberReader(body);
  const queryId = reader.requiredText('queryId', { min: 1, max: 256 });
  const token = reader.text('nextToken', { max: 1024 });
  const items = reader.number('maxItems', { max: most });
  reader.done();
  const run = queries.find(queryId);
  const { items: rows, nextToken } = pageOf(run.rows, token, items || most);
  const rest = JSON.stringify({
    statistics: statisticsOf(run),
    status: run.status,
    queryLanguage: 'CWLI',
    nextToken,
  });
  // Rows are JSON already.
  return answered(`{"results":[${rows.join(',')}],${rest.slice(1)}`);
};

/** Nothing is skipped: there are no indexes. */
const statisticsOf = ({ statistics }: QueryRun) => ({
  ...statistics,
  estimatedRecordsSkipped: 0,
  estimatedBytesSkipped: 0,
});

export const stopQuery: Call = (body, { queries }) => {
  const reader = new MemberReader(body);
  const queryId = reader.requiredText('queryId', { min: 1, max: 256 });
  reader.done();
  const run = queries.find(queryId);
  if (!run.isGoing) throw invalid('The specified query is not running.');
  run.cancel();
  return answered({ success: true });
};

// AWS: in the order in which its own refusal lists them.
const statuses = ['Scheduled', 'Cancelled', 'Complete', 'Failed', 'Running', 'Timeout', 'Unknown'];

export const describeQueries: Call = (body, { queries }) => {
  const reader = new MemberReader(body);
  const group = reader.text('logGroupName', { min: 1, max: 512 });
  const status = reader.text('status', { among: statuses });
  const language = reader.text('queryLanguage', { among: ['CWLI', 'SQL', 'PPL'] });
  const limit = reader.number('maxResults', { min: 1, max: 1000 });
  const token = reader.text('nextToken', { min: 1 });
  reader.done();
  const found = queries.all.filter(
    (run) =>
      (group === undefined || run.asked.logGroupNames.includes(group)) &&
      (status ?? run.status) === run.status &&
      (language ?? 'CWLI') === 'CWLI',
  );
  const { items, nextToken } = pageOf(found, token, limit ?? 1000);
  return answered({ queries: items.map(described), nextToken });
};

const described = (run: QueryRun) => ({
  queryLanguage: 'CWLI',
  queryId: run.queryId,
  queryString: run.asked.queryString,
  status: run.status,
  createTime: run.asked.createTime,
  logGroupName: run.asked.logGroupNames[0],
  ...(run.status === 'Complete' && {
    queryDuration: run.duration,
    bytesScanned: run.statistics.bytesScanned,
  }),
});
