import { type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import { codes } from './codes.ts';
import type { LabelInput, LabelQuery } from './queries.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Queries out of plain JSON; what has the wrong shape is refused by its name. */
export function readQueries(input: unknown): Outcome<LabelInput> {
  const faults: Diagnostic[] = [];
  const refuse = (where: string, wanted: string) =>
    faults.push(codes.badInput.at({ start: 0, end: 0 }, where, wanted));
  const queries = (isRecord(input) ? own(input, 'queries') : undefined) ?? [];
  const now = isRecord(input) ? own(input, 'now') : undefined;
  if (!isNumber(now)) refuse('now', wanted.number);
  if (!Array.isArray(queries)) refuse('queries', 'a list');
  else for (const [i, query] of queries.entries()) checkQuery(query, `queries[${i}]`, refuse);
  if (faults.length > 0) return failure(faults);
  return success({
    queries: queries as LabelQuery[],
    ...(now !== undefined && { now: now as number }),
  });
}

const isRecord = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (from: Plain, key: string): unknown =>
  Object.hasOwn(from, key) ? from[key] : undefined;

const isString = (value: unknown) => value === undefined || typeof value === 'string';
const isNumber = (value: unknown) => value === undefined || Number.isFinite(value);
const isFlag = (value: unknown) => value === undefined || typeof value === 'boolean';
const isStrings = (value: unknown) =>
  value === undefined ||
  (isRecord(value) && Object.values(value).every((one) => typeof one === 'string'));
const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => Number.isFinite(one));

function isPoints(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isRecord(value)) return false;
  const [timestamps, values] = [own(value, 'timestamps'), own(value, 'values')];
  return isNumbers(timestamps) && isNumbers(values) && timestamps.length === values.length;
}

const wanted = {
  text: 'a string',
  number: 'a number',
  flag: '`true` or `false`',
  strings: 'an object of strings',
  points: 'an object with lists of numbers `timestamps` and `values` of one length',
};

const members: readonly (readonly [string, (value: unknown) => boolean, string])[] = [
  ...['id', 'namespace', 'metricName', 'stat', 'label', 'expression'].map(
    (name) => [name, isString, wanted.text] as const,
  ),
  ...['accountId', 'accountLabel', 'region'].map((name) => [name, isString, wanted.text] as const),
  ['period', isNumber, wanted.number],
  ['returnData', isFlag, wanted.flag],
  ['search', isFlag, wanted.flag],
  ['dimensions', isStrings, wanted.strings],
  ['points', isPoints, wanted.points],
];

function checkQuery(
  query: unknown,
  where: string,
  refuse: (where: string, wanted: string) => void,
) {
  if (!isRecord(query)) {
    refuse(where, 'an object');
    return;
  }
  for (const [name, isRight, kind] of members) {
    if (!isRight(own(query, name))) refuse(`${where}.${name}`, kind);
  }
}
