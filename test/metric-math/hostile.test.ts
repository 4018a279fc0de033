import { answer, explain } from '@sluice/metric-math';
import { run as runSet } from '@sluice/metric-math/query-set';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/seed.ts';
import { rangeOf, seriesOf } from './series.ts';

const numRuns = Number(process.env['FC_RUNS'] ?? 300);
const codesOf = (outcome: { diagnostics: readonly { code: string }[] }) =>
  outcome.diagnostics.map(({ code }) => code);

const json = fc.jsonValue({ maxDepth: 4 });
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(1e300, -1, 0, 1e-9, '5', null));
const points = fc.record(
  { period: number, timestamps: fc.array(number), values: fc.array(number), label: json },
  { requiredKeys: [] },
);
const input = fc.record(
  {
    range: fc.oneof(
      fc.record({ start: number, end: number, period: number }),
      fc.constant(rangeOf(3)),
      json,
    ),
    series: fc.oneof(
      fc.dictionary(fc.constantFrom('m1', '__proto__', 'constructor'), points),
      json,
    ),
    metrics: fc.oneof(
      fc.array(fc.record({ namespace: json, metricName: json, dimensions: json, series: json })),
      json,
    ),
    provided: fc.oneof(fc.dictionary(fc.string(), points), json),
    api: json,
    period: json,
  },
  { requiredKeys: [] },
);
const texts = fc.constantFrom(
  'm1',
  'FILL(m1, LINEAR) + TIME_SERIES(1)',
  'METRICS()',
  "SEARCH('a', 'Sum', 60)",
  'HOUR(constructor)',
  'LAMBDA("f")',
  'SELECT AVG(a) FROM b',
);

describe('whatever the input', () => {
  test('nothing throws, and what is refused says why', () => {
    fc.assert(
      fc.property(texts, input, (text, given) => {
        for (const outcome of [answer(text, given), explain(text, given as never)]) {
          expect(outcome.ok || outcome.diagnostics.length > 0).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  test('sets of queries do not throw either', () => {
    const query = fc.record(
      {
        Id: json,
        Expression: fc.oneof(texts, json),
        MetricStat: json,
        Period: number,
        ReturnData: json,
        Label: json,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(query, { maxLength: 4 }), input, (queries, given) => {
        const outcome = runSet(JSON.stringify(queries), given);
        expect(outcome.ok || outcome.diagnostics.length > 0).toBe(true);
      }),
      { numRuns },
    );
  });

  test('no range is evaluated that has more slots than can be held', () => {
    const series = { m1: { ...seriesOf([1]), period: 1 } };
    const long = { start: 0, end: 1e8, period: 1e6 };
    expect(codesOf(answer('FILL(m1, 0)', { range: long, series }))).toEqual(['MM5002']);
    const provided = { "LAMBDA('f')": { period: 1, timestamps: [], values: [] } };
    expect(codesOf(answer('LAMBDA("f")', { range: long, provided }))).toEqual(['MM5002']);
    const set = '[{"Id": "e", "Expression": "TIME_SERIES(1)", "Period": 1}]';
    expect(codesOf(runSet(set, { range: long, series: {} }))).toEqual(['MM5002']);
  });

  test('times beyond all clocks are refused', () => {
    expect(
      codesOf(answer('METRICS()', { range: { start: 1e17, end: 1e17 + 64, period: 1 } })),
    ).toEqual(['MM5001']);
  });

  test('a long series is filled in no time', () => {
    const timestamps = Array.from({ length: 200_000 }, (_, i) => i * 120);
    const series = { m1: { period: 60, timestamps, values: timestamps } };
    const range = { start: 0, end: 24_000_000, period: 60 };
    const begun = process.cpuUsage();
    expect(answer('FILL(m1, LINEAR)', { range, series }).ok).toBe(true);
    expect(answer('FILL(m1, REPEAT)', { range, series }).ok).toBe(true);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(4000);
  });
});
