import type { Example } from './example.ts';

const access = [
  '127.0.0.1 - frank [10/Oct/2026:13:25:15 -0700] "GET /index.html HTTP/1.0" 200 1534',
  '127.0.0.1 - frank [10/Oct/2026:13:35:22 -0700] "GET /missing.png HTTP/1.0" 404 5324',
  '192.0.2.17 - mia [10/Oct/2026:13:50:35 -0700] "POST /orders HTTP/1.1" 500 86',
].join('\n');

const requests = [
  '{"level":"info","route":"/orders","status":201,"ms":48,"user":{"id":"u-17"}}',
  '{"level":"error","route":"/orders","status":502,"ms":3017,"user":{"id":"u-4"}}',
  '{"level":"warn","route":"/basket","status":200,"ms":1240}',
  'not JSON at all',
].join('\n');

const lines = [
  '2026-05-04T09:30:00Z ERROR connection to db-3 timed out after 30 s',
  '2026-05-04T09:30:01Z WARN retry 1 of 3',
  '2026-05-04T09:30:04Z ERROR connection to db-3 timed out, retry planned',
  '2026-05-04T09:30:09Z INFO connected',
].join('\n');

export const filterPatterns: readonly Example[] = [
  {
    title: 'Slow or failing requests (JSON)',
    text: '{ $.status >= 500 || $.ms > 1000 }',
    input: requests,
  },
  {
    title: 'Requests of one user (JSON)',
    text: '{ $.user.id = "u-*" && $.level != "info" }',
    input: requests,
  },
  {
    title: 'Client errors in an access log (fields)',
    text: '[ip, identity, user, time, request, status = 4*, bytes > 1000]',
    input: access,
  },
  { title: 'The last fields only', text: '[..., status = 5*, bytes]', input: access },
  { title: 'All of these words, and not that one', text: 'ERROR "timed out" -retry', input: lines },
  { title: 'A regular expression', text: '%db-[0-9]+ timed out%', input: lines },
  { title: 'A mistake', text: '{ $.status => 500 }', input: requests },
];
