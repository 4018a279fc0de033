import type { Call } from '../call.ts';
import { filterLogEvents } from './filter-log-events.ts';
import { getLogEvents } from './get-log-events.ts';
import { getLogRecord } from './get-log-record.ts';
import { createLogGroup, deleteLogGroup, describeLogGroups } from './groups.ts';
import { putLogEvents } from './put-log-events.ts';
import { describeQueries, getQueryResults, stopQuery } from './queries.ts';
import { startQuery } from './start-query.ts';
import { createLogStream, deleteLogStream, describeLogStreams } from './streams.ts';

/** The calls of the CloudWatch Logs API that need log groups, by what SDKs call them. */
export const calls: ReadonlyMap<string, Call> = new Map([
  ['Logs_20140328.CreateLogGroup', createLogGroup],
  ['Logs_20140328.CreateLogStream', createLogStream],
  ['Logs_20140328.DeleteLogGroup', deleteLogGroup],
  ['Logs_20140328.DeleteLogStream', deleteLogStream],
  ['Logs_20140328.DescribeLogGroups', describeLogGroups],
  ['Logs_20140328.DescribeLogStreams', describeLogStreams],
  ['Logs_20140328.DescribeQueries', describeQueries],
  ['Logs_20140328.FilterLogEvents', filterLogEvents],
  ['Logs_20140328.GetLogEvents', getLogEvents],
  ['Logs_20140328.GetLogRecord', getLogRecord],
  ['Logs_20140328.GetQueryResults', getQueryResults],
  ['Logs_20140328.PutLogEvents', putLogEvents],
  ['Logs_20140328.StartQuery', startQuery],
  ['Logs_20140328.StopQuery', stopQuery],
]);
