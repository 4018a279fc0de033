import { countIn, sumIn } from '../answer.ts';
import { duckdb, grep, jq, match, mawk, miller, ripgrep } from '../engines.ts';
import type { Scenario } from '../scenario.ts';
import { flows, json, lines } from '../sql.ts';

const count = (from: (file: string) => string, condition: string, threads = 1) =>
  duckdb(
    (file) => `select count(*) as n from ${from(file)} where ${condition}`,
    (output) => [[String(JSON.parse(output)[0].n)]],
    threads,
  );

const eight =
  `AccessDenied NoSuchKey ThrottlingException user42 user77 user401 part-98 CreateUser`.split(' ');
const fifty = Array.from({ length: 50 }, (_, i) => i * 7);
const faces = fifty.map((number) => `eni-0${number.toString(16).padStart(16, 'a')}`);
const space = ['--inidx', '--ifs', ' ', '--repifs'];

/** One question to a log, by whom people ask it. */
export const filtering: readonly Scenario[] = [
  {
    name: 'filter/one term, rare',
    input: 'cloudtrail',
    contenders: [
      match(['AccessDenied'], countIn),
      match(['AccessDenied'], countIn, 2),
      ripgrep(['AccessDenied'], countIn),
      grep(['AccessDenied'], countIn),
      count(lines, `contains(line, 'AccessDenied')`),
      count(lines, `contains(line, 'AccessDenied')`, 2),
    ],
  },
  {
    name: 'filter/one term, often',
    input: 'vpcflow',
    contenders: [
      match(['REJECT'], countIn),
      match(['REJECT'], countIn, 2),
      ripgrep(['REJECT'], countIn),
      grep(['REJECT'], countIn),
      mawk('/REJECT/ {n++} END {print n+0}', countIn),
      count(lines, `contains(line, 'REJECT')`),
    ],
  },
  {
    name: 'filter/8 terms',
    input: 'cloudtrail',
    contenders: [
      match([eight.map((term) => `?"${term}"`).join(' ')], countIn),
      match([eight.map((term) => `?"${term}"`).join(' ')], countIn, 2),
      ripgrep(eight, countIn),
      grep(eight, countIn),
      mawk(`/${eight.join('|')}/ {n++} END {print n+0}`, countIn),
      count(lines, eight.map((term) => `contains(line, '${term}')`).join(' or ')),
    ],
  },
  {
    name: 'filter/JSON, rare value',
    input: 'cloudtrail',
    contenders: [
      match(['{ $.errorCode = "AccessDenied" }'], countIn),
      match(['{ $.errorCode = "AccessDenied" }'], countIn, 2),
      jq('.errorCode == "AccessDenied"', countIn),
      miller(['--ijsonl'], '$errorCode == "AccessDenied"', countIn),
      count((file) => json(file, `errorCode:'VARCHAR'`), `errorCode = 'AccessDenied'`),
      count((file) => json(file, `errorCode:'VARCHAR'`), `errorCode = 'AccessDenied'`, 2),
    ],
  },
  {
    name: 'filter/JSON, numbers',
    input: 'appjson',
    contenders: [
      match(['{ $.http.status >= 500 && $.latencyMs > 100 }'], countIn),
      match(['{ $.http.status >= 500 && $.latencyMs > 100 }'], countIn, 2),
      jq('.http.status >= 500 and .latencyMs > 100', countIn),
      miller(['--ijsonl'], '$http["status"] >= 500 && $latencyMs > 100', countIn),
      ...[1, 2].map((threads) =>
        count(
          (file) => json(file, `http:'STRUCT(status INT)', latencyMs:'DOUBLE'`),
          'http.status >= 500 and latencyMs > 100',
          threads,
        ),
      ),
    ],
  },
  {
    name: 'filter/space-delimited',
    input: 'vpcflow',
    contenders: [
      match(['[v, a, i, src, dst, sp, dp, p, n, b, s, e, action = REJECT, status]'], countIn),
      match(['[v, a, i, src, dst, sp, dp, p, n, b, s, e, action = REJECT, status]'], countIn, 2),
      mawk('$13 == "REJECT" {n++} END {print n+0}', countIn),
      miller(space, '$13 == "REJECT"', countIn),
      count(flows, `action = 'REJECT'`),
      count(flows, `action = 'REJECT'`, 2),
    ],
  },
  {
    name: 'filter/50 terms, each counted',
    input: 'vpcflow',
    contenders: [
      match(
        faces.flatMap((face, i) => ['--rule', `face${i}="${face}"`]),
        sumIn,
      ),
      match(
        faces.flatMap((face, i) => ['--rule', `face${i}="${face}"`]),
        sumIn,
        2,
      ),
      ripgrep(faces, countIn),
      grep(faces, countIn),
      count(flows, `interface in (${faces.map((face) => `'${face}'`).join()})`),
    ],
  },
  {
    name: 'filter/50 JSON filters, each counted',
    input: 'appjson',
    contenders: [
      match(
        fifty.flatMap((id, i) => ['--rule', `user${i}={ $.user.id = ${id} }`]),
        sumIn,
      ),
      match(
        fifty.flatMap((id, i) => ['--rule', `user${i}={ $.user.id = ${id} }`]),
        sumIn,
        2,
      ),
      jq(`.user.id as $id | [${fifty.join()}] | index($id) != null`, countIn),
      count((file) => json(file, `user:'STRUCT(id INT)'`), `user.id in (${fifty.join()})`),
    ],
  },
];
