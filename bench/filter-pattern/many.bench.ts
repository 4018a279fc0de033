import { unwrap } from '@sluice/core';
import { compile, compileAll } from '@sluice/filter-pattern';
import type { Kind } from '../fixtures/lines.ts';
import { suite } from '../harness.ts';
import { blockOf, loaded } from '../scan/block.ts';

const words = ['timeout', 'Exception', 'AccessDenied', 'rollback', 'panic', 'refused', 'REJECT'];
const services = ['checkout', 'search', 'auth', 'cart', 'gateway'];
const flow = '[version, account, eni, source, destination, srcport, destport, protocol';
const rest = 'start, end, action, status]';

const one = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

/** Fifty patterns of a kind, as the teams of one stream might write them. */
const fifty = (patternOf: (i: number) => string): readonly string[] =>
  Array.from({ length: 50 }, (_, i) => patternOf(i));

const terms = (i: number) => (i < 7 ? `${words[i]} -debug` : `"${one(words, i)} ${i}"`);
const json = (i: number) =>
  one(
    [
      `{ $.level = "ERROR" && $.service = "${one(services, i)}" }`,
      `{ $.http.status >= ${400 + i} }`,
      `{ $.http.status = ${400 + i} && $.http.method = "POST" }`,
      `{ $.latencyMs > ${100 + i * 20} && $.level != "INFO" }`,
      `{ $.message = "*timeout*" && $.user.tier = "${one(['free', 'pro'], i)}" }`,
    ],
    i,
  );
const space = (i: number) =>
  one(
    [
      `${flow}, packets > ${50 + i}, bytes, start, end, action = REJECT, status]`,
      `${flow} = ${one([6, 17], i)}, packets, bytes > ${9000 + i * 1000}, ${rest}`,
      `[version, account, eni, source = 10.${i}.*, destination, ..., action = ACCEPT, status]`,
      `[version, account, eni, source, destination, srcport = ${1024 + i}, ...]`,
    ],
    i,
  );

const tasks: readonly { name: string; kind: Kind; patterns: readonly string[] }[] = [
  { name: 'terms', kind: 'cloudtrail', patterns: fifty(terms) },
  { name: 'JSON', kind: 'appjson', patterns: fifty(json) },
  { name: 'space-delimited', kind: 'vpcflow', patterns: fifty(space) },
  {
    name: 'of all kinds',
    kind: 'appjson',
    patterns: fifty((i) => one([terms, json, space], i)(i)),
  },
];

export default tasks.map(({ name, kind, patterns }) => {
  const block = blockOf(kind);
  const { scanner, from, to } = loaded('wasm', block);
  const filters = patterns.map((pattern) => unwrap(compile(pattern)).over(scanner));
  const set = unwrap(compileAll(patterns.map((pattern, i) => [String(i), pattern] as const)));
  const all = set.over(scanner);
  const alone = (filter: (typeof filters)[number]) =>
    filter.matching(scanner.lines(from, to)).length;
  return suite(`filter-pattern/fifty: ${name}`, [block], {
    'one after the other': () => filters.map(alone),
    'as one': () => {
      const counts = patterns.map(() => 0);
      all.match(scanner.lines(from, to), (_, ids) => {
        for (const id of ids) counts[Number(id)]! += 1;
      });
      return counts;
    },
  });
});
