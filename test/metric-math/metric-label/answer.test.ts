// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how dynamic values are written.
import { applyFix, unwrap } from '@sluice/core';
import { answer, explain, validate } from '@sluice/metric-math/metric-label';
import { expect, test } from 'vitest';

const points = { timestamps: [60, 120, 180], values: [3, 1, 8] };
const labelsOf = (text: string, query: object, now?: number) =>
  unwrap(answer(text, { queries: [query], ...(now !== undefined && { now }) }))['labels'];

test.each([
  ['${SUM}', '12'],
  ['${AVG}', '4'],
  ['${MIN} ${MAX}', '1 8'],
  ['${FIRST} ${LAST}', '3 8'],
  ['${DATAPOINT_COUNT}', '3'],
  ['${FIRST_LAST_RANGE}', '5'],
  ['${MIN_MAX_RANGE}', '7'],
  ['${FIRST_LAST_TIME_RANGE}', '120s'],
  ['${MIN_MAX_TIME_RANGE}', '60s'],
  ['${MIN_TIME}', '1970-01-01T00:02:00Z'],
  ['${LAST_TIME_RELATIVE}', '20s'],
  [
    "${PROP('Stat')} ${PROP('Period')} ${PROP('Namespace')} ${PROP('MetricName')}",
    'Sum 60 n Errors',
  ],
  ["${PROP('AccountId')} ${PROP('AccountLabel')} ${PROP('Region')}", '1 a r'],
  ["${PROP('Dim.Zone')} ${PROP('Dim.__proto__')}", 'z --'],
])('%s is %s', (text, label) => {
  const metric = { namespace: 'n', metricName: 'Errors', dimensions: { Zone: 'z' } };
  const rest = { stat: 'Sum', period: 60, accountId: '1', accountLabel: 'a', region: 'r', points };
  expect(labelsOf(text, { ...metric, ...rest }, 200)).toEqual([label]);
});

test('what cannot be known is written as two dashes', () => {
  expect(labelsOf('${MAX} ${DATAPOINT_COUNT}', { metricName: 'Errors' })).toEqual(['-- 0']);
  expect(labelsOf('${MAX_TIME_RELATIVE}', { metricName: 'Errors', points })).toEqual(['--']);
});

test('what a search finds has its own label behind that of the search', () => {
  const found = { metricName: 'Errors', search: true };
  expect(labelsOf('owned', found)).toEqual(['owned Errors']);
  expect(labelsOf('', found)).toEqual(['Errors']);
  expect(labelsOf('[${LABEL}]', found)).toEqual(['[Errors]']);
});

test.each([
  ['${MAXX}', '${MAX}'],
  ['${Dim.Zone}', "${PROP('Dim.Zone')}"],
  ['${PROP(Stat)}', "${PROP('Stat')}"],
  ["${PROP('stat')}", "${PROP('Stat')}"],
  ['a ${LABEL}${LABEL}', 'a ${LABEL}'],
  ['{MAX}', '${MAX}'],
])('%s is mended to %s', (text, mended) => {
  const [first] = validate(text).diagnostics;
  expect(applyFix(text, first!.fix!)).toBe(mended);
});

test.each([
  { queries: 1 },
  { queries: [1] },
  { queries: [], now: 'now' },
  { queries: [{ dimensions: { a: 1 } }] },
  { queries: [{ points: { timestamps: [1], values: [] } }] },
  { queries: [{ points: 1 }] },
  { queries: [{ returnData: 'no' }] },
  { queries: [{ label: '${' }] },
])('%j is refused by name', (input) => {
  const { ok, diagnostics } = answer('', input);
  expect(ok).toBe(false);
  expect(diagnostics.every(({ code }) => code.startsWith('ML5'))).toBe(true);
});

test('an explanation names the labels that queries get', () => {
  const input = { queries: [{ metricName: 'Errors' }] };
  expect(unwrap(explain('fixed', input)).facts).toEqual([{ name: 'label 1', value: 'fixed' }]);
});

test('the first and the last point are so in time, however they are given', () => {
  const descending = { timestamps: [180, 120, 60], values: [8, 1, 3] };
  expect(labelsOf('${FIRST} ${LAST} ${FIRST_TIME}', { points: descending })).toEqual([
    '3 8 1970-01-01T00:01:00Z',
  ]);
});

test('what no number can hold is not there', () => {
  const huge = { timestamps: [1, 2], values: [-1e308, 1e308] };
  expect(labelsOf('${FIRST_LAST_RANGE} ${MIN_MAX_RANGE} ${SUM}', { points: huge })).toEqual([
    '-- -- 0',
  ]);
});

test('one edit leaves a single `${LABEL}`, however many there are', () => {
  const text = '${LABEL} a ${LABEL} b ${LABEL}';
  const [first] = validate(text).diagnostics;
  expect(applyFix(text, first!.fix!)).toBe('${LABEL} a  b ');
});

test('long labels and many queries are done in time that grows with them', () => {
  const begun = process.cpuUsage();
  validate("${PROP('}".repeat(50_000));
  const queries = Array.from({ length: 20_000 }, (_, i) => ({
    metricName: `m${i >> 1}`,
    period: i,
  }));
  expect(unwrap(answer('', { queries }))['labels']).toContain('m7 15');
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(4000);
});
