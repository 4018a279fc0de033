import type { Kind } from '../../fixtures/lines.ts';
import { rowsIn } from '../answer.ts';
import { angleGrinder, duckdb, query } from '../engines.ts';
import type { Contender, Scenario } from '../scenario.ts';
import { flowNames, flows, json, lines } from '../sql.ts';

/** A question in three languages. */
interface Question {
  readonly name: string;
  readonly input: Kind;
  /** What each row has, its keys first. */
  readonly columns: readonly string[];
  readonly query: string;
  readonly sql: (file: string) => string;
  /** Where it can be asked there: texts are found in either case, quoted or not. */
  readonly grinder?: string;
  /** Its columns, where they are called otherwise. */
  readonly grinderColumns?: readonly string[];
  /** Percentiles and counts of distinct values are estimates, each engine's own. */
  readonly tolerance?: number;
}

const time = "timestamp:'TIMESTAMP'";
const binned = (interval: string) =>
  `strftime(time_bucket(interval ${interval}, timestamp), '%Y-%m-%d %H:%M:%S') as time`;

const bins = (interval: string) => `timeslice(parseDate(timestamp)) ${interval}`;
const request = `"(?P<method>\\S+) (?P<path>\\S+) \\S+" (?P<status>\\d{3}) (?P<size>\\d+)`;
const flowGlob = Array.from({ length: 14 }, () => '*').join(' ');

const questions: readonly Question[] = [
  {
    name: 'Q1 errors by time and field',
    input: 'appjson',
    columns: ['time', 'service', 'n'],
    query: 'filter level = "ERROR" | stats count(*) as n by bin(5m) as time, service',
    sql: (file) =>
      `select ${binned('5 minutes')}, service, count(*) as n
       from ${json(file, `${time}, level:'VARCHAR', service:'VARCHAR'`)}
       where level = 'ERROR' group by all`,
    grinder: `"ERROR" | json | where level == "ERROR" | ${bins('5m')} | count as n by _timeslice, service`,
    grinderColumns: ['_timeslice', 'service', 'n'],
  },
  {
    name: 'Q2 statistics by two fields',
    input: 'appjson',
    columns: ['service', 'http.method', 'n', 'mean', 'p99'],
    query:
      'stats count(*) as n, avg(latencyMs) as mean, pct(latencyMs, 99) as p99 by service, http.method',
    sql: (file) =>
      `select service, http.method as "http.method", count(*) as n, avg(latencyMs) as mean,
       approx_quantile(latencyMs, 0.99) as p99
       from ${json(file, `service:'VARCHAR', http:'STRUCT(method VARCHAR)', latencyMs:'DOUBLE'`)}
       group by all`,
    grinder:
      '* | json | count as n, average(latencyMs) as mean, p99(latencyMs) as p99 by service, http.method',
    tolerance: 0.03,
  },
  {
    name: 'Q3 parse by a regular expression',
    input: 'nginx',
    columns: ['status', 'method', 'n'],
    query: `parse @message /${request.replaceAll('?P<', '?<')}/ | stats count(*) as n by status, method`,
    sql: (file) =>
      `select r.status as status, r.method as method, count(*) as n from (
         select regexp_extract(line, '${request.replace(/\?P<\w+>/g, '')}',
           ['method', 'path', 'status', 'size']) as r from ${lines(file)}) group by all`,
    grinder: `* | parse regex "${request.replaceAll('"', '\\"')}" | count as n by status, method`,
  },
  {
    name: 'Q4 sums of many groups, the largest',
    input: 'vpcflow',
    columns: ['srcAddr', 'n', 'total'],
    query: `parse @message "${flowGlob}" as ${flowNames} | filter action = "REJECT"
      | stats count(*) as n, sum(bytes) as total by srcAddr | sort total desc | limit 20`,
    sql: (file) =>
      `select srcAddr, count(*) as n, sum(bytes::BIGINT)::BIGINT as total from ${flows(file)}
       where action = 'REJECT' group by all order by total desc limit 20`,
    grinder: `"REJECT" | parse "${flowGlob}" as ${flowNames} | where action == "REJECT"
      | count as n, sum(bytes) as total by srcAddr | sort by total desc | limit 20`,
  },
  {
    name: 'count by time',
    input: 'appjson',
    columns: ['time', 'n'],
    query: 'stats count(*) as n by bin(5m) as time',
    sql: (file) =>
      `select ${binned('5 minutes')}, count(*) as n from ${json(file, time)} group by all`,
    grinder: `* | json | ${bins('5m')} | count as n by _timeslice`,
    grinderColumns: ['_timeslice', 'n'],
  },
  {
    name: 'count of a text',
    input: 'appjson',
    columns: ['n'],
    query: 'filter @message like "timeout" | stats count(*) as n',
    sql: (file) => `select count(*) as n from ${lines(file)} where contains(line, 'timeout')`,
  },
  {
    name: 'failures by time and nested field',
    input: 'appjson',
    columns: ['time', 'http.path', 'n'],
    query: 'filter http.status >= 500 | stats count(*) as n by bin(1h) as time, http.path',
    sql: (file) =>
      `select ${binned('1 hour')}, http.path as "http.path", count(*) as n
       from ${json(file, `${time}, http:'STRUCT(status INT, path VARCHAR)'`)}
       where http.status >= 500 group by all`,
    grinder: `* | json | where http.status >= 500 | ${bins('1h')} | count as n by _timeslice, http.path`,
    grinderColumns: ['_timeslice', 'http.path', 'n'],
  },
  {
    name: 'parse by a glob',
    input: 'nginx',
    columns: ['method', 'status', 'n'],
    query: `parse @message '"* * *" * * ' as method, path, protocol, status, size
      | stats count(*) as n by method, status`,
    sql: (file) =>
      `select r.method as method, r.status as status, count(*) as n from (
         select regexp_extract(line, '"(.*?) (.*?) (.*?)" (.*?) (.*?) ',
           ['method', 'path', 'protocol', 'status', 'size']) as r from ${lines(file)}) group by all`,
    grinder: `* | parse "\\"* * *\\" * * " as method, path, protocol, status, size
      | count as n by method, status`,
  },
  {
    name: 'parse a rare part, the largest',
    input: 'nginx',
    columns: ['user', 'n'],
    query: `parse @message /- (?<user>user\\d+) \\[/ | filter ispresent(user)
      | stats count(*) as n by user | sort n desc, user asc | limit 20`,
    sql: (file) =>
      `select regexp_extract(line, '- (user\\d+) \\[', 1) as user, count(*) as n
       from ${lines(file)} where user <> '' group by all order by n desc, user limit 20`,
  },
  {
    name: 'percentiles',
    input: 'appjson',
    columns: ['service', 'p50', 'p95', 'p99'],
    query: `stats pct(latencyMs, 50) as p50, pct(latencyMs, 95) as p95, pct(latencyMs, 99) as p99
      by service`,
    sql: (file) =>
      `select service, q[1] as p50, q[2] as p95, q[3] as p99 from (
         select service, approx_quantile(latencyMs, [0.5, 0.95, 0.99]) as q
         from ${json(file, `service:'VARCHAR', latencyMs:'DOUBLE'`)} group by all)`,
    grinder:
      '* | json | p50(latencyMs) as p50, p95(latencyMs) as p95, p99(latencyMs) as p99 by service',
    tolerance: 0.05,
  },
  {
    name: 'dedup',
    input: 'appjson',
    columns: ['service', 'http.path'],
    query: 'fields service, http.path | filter level = "ERROR" | dedup service, http.path',
    sql: (file) =>
      `select distinct service, http.path as "http.path"
       from ${json(file, `level:'VARCHAR', service:'VARCHAR', http:'STRUCT(path VARCHAR)'`)}
       where level = 'ERROR'`,
    grinder: '"ERROR" | json | where level == "ERROR" | count by service, http.path',
  },
  {
    name: 'the slowest',
    input: 'appjson',
    columns: ['requestId', 'latencyMs'],
    query: 'fields requestId, latencyMs | sort latencyMs desc, requestId asc | limit 20',
    sql: (file) =>
      `select requestId, latencyMs from ${json(file, `requestId:'VARCHAR', latencyMs:'DOUBLE'`)}
       order by latencyMs desc, requestId limit 20`,
  },
  {
    name: 'distinct values',
    input: 'appjson',
    columns: ['service', 'n'],
    query: 'stats count_distinct(user.id) as n by service',
    sql: (file) =>
      `select service, count(distinct "user".id) as n
       from ${json(file, `service:'VARCHAR', "user":'STRUCT(id INT)'`)} group by all`,
    grinder: '* | json | count_distinct(user.id) as n by service',
    tolerance: 0.05,
  },
  {
    name: 'group by nested fields',
    input: 'appjson',
    columns: ['http.method', 'http.status', 'n', 'total'],
    query: 'stats count(*) as n, sum(http.bytes) as total by http.method, http.status',
    sql: (file) =>
      `select http.method as "http.method", http.status as "http.status", count(*) as n,
       sum(http.bytes)::BIGINT as total
       from ${json(file, `http:'STRUCT(method VARCHAR, status INT, bytes BIGINT)'`)} group by all`,
    grinder: '* | json | count as n, sum(http.bytes) as total by http.method, http.status',
  },
  {
    name: 'sums of many groups of JSON',
    input: 'appjson',
    columns: ['user.id', 'total'],
    query: `stats sum(http.bytes) as total by user.id | sort total desc, user.id asc | limit 20`,
    sql: (file) =>
      `select "user".id as "user.id", sum(http.bytes)::BIGINT as total
       from ${json(file, `"user":'STRUCT(id INT)', http:'STRUCT(bytes BIGINT)'`)}
       group by all order by total desc, 1 limit 20`,
    grinder: '* | json | sum(http.bytes) as total by user.id | sort by total desc | limit 20',
  },
  {
    name: 'two texts',
    input: 'appjson',
    columns: ['n'],
    query: 'filter @message like "validation" and @message like /enterprise/ | stats count(*) as n',
    sql: (file) =>
      `select count(*) as n from ${lines(file)}
       where contains(line, 'validation') and contains(line, 'enterprise')`,
    grinder: '"validation" AND "enterprise" | count as n',
  },
];

function contendersOf(question: Question): readonly Contender[] {
  const { query: text, columns, sql, grinder, grinderColumns = columns } = question;
  return [
    query(text, columns),
    query(text, columns, 2),
    duckdb(sql, rowsIn(columns)),
    duckdb(sql, rowsIn(columns), 2),
    ...(grinder === undefined ? [] : [angleGrinder(grinder, grinderColumns)]),
  ];
}

/** Aggregations over raw files. */
export const insights: readonly Scenario[] = questions.map((question) => ({
  name: `insights/${question.name}`,
  input: question.input,
  contenders: contendersOf(question),
  ...(question.tolerance !== undefined && { tolerance: question.tolerance }),
}));
