import { applyFix, unwrap } from '@sluice/core';
import { answer, compile, type Samples, validate } from '@sluice/metric-math/statistic';
import { describe, expect, test } from 'vitest';

const twoAndTen: Samples = { values: [2, 10], counts: [2, 3] };
const moreTwos: Samples = { values: [2, 10], counts: [3, 2] };
const scaledUp: Samples = { values: [20, 100], counts: [2, 3] };
const scaledDown: Samples = { values: [0.2, 1], counts: [2, 3] };
const fractional: Samples = { values: [2, 10], counts: [0.5, 1.5] };
const oneToTen: Samples = { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
const uneven: Samples = { values: [1, 3, 7, 11, 23], counts: [1, 2, 4, 2, 1] };
const zeroEdges: Samples = { values: [1, 2, 10, 20], counts: [0, 2, 3, 0] };
const oneInZeros: Samples = { values: [1, 20, 5], counts: [0, 0, 1] };
const tight: Samples = { values: [9.9, 9.95, 10, 10.05, 10.1] };
const zeroBelow: Samples = { values: [1, 1.05, 2, 10], counts: [0, 0, 2, 3] };
const zeroWithin: Samples = { values: [0.5, 1, 2, 10, 20], counts: [1, 0, 2, 3, 0] };

/** What the service made of samples, as it was recorded. */
const recorded: readonly (readonly [text: string, samples: Samples, value: number | null])[] = [
  ['wm90', twoAndTen, 6.784889792443892],
  ['wm90', moreTwos, 5.214901519713931],
  ['wm90', scaledUp, 67.35278186965834],
  ['wm90', scaledDown, 0.6835258271580298],
  ['wm90', oneToTen, 5.478865376061577],
  ['wm90', uneven, 6.992925300297114],
  ['wm90', zeroEdges, 7.032000878321978],
  ['wm90', oneInZeros, 4.822224582169679],
  ['wm90', fractional, 7.962600136839143],
  ['wm90', tight, 10.001],
  ['WM(25%:75%)', twoAndTen, 6.830246112096058],
  ['WM(25%:75%)', moreTwos, 5.2672842290098885],
  ['WM(25%:75%)', scaledUp, 67.8962640833395],
  ['WM(25%:75%)', scaledDown, 0.6871485509244243],
  ['WM(25%:75%)', oneToTen, 5.389998261919243],
  ['WM(25%:75%)', uneven, 7.290141027057606],
  ['WM(25%:75%)', zeroEdges, 7.108587033934887],
  ['WM(25%:75%)', oneInZeros, 4.880089908301915],
  ['WM(25%:75%)', fractional, 7.999910891935875],
  ['WM(25%:75%)', tight, 10.05],
  ['TM(25%:75%)', uneven, 7.051979596891094],
  ['TM(:100%)', oneToTen, 5.485312148898441],
  ['TM(2:10)', oneToTen, 6.098987764919862],
  ['TC(2:10)', oneToTen, 8.73683763538587],
  ['TS(2:10)', uneven, 34.24704486999857],
  ['PR(2:10)', oneToTen, 87.36837635385871],
  ['PR(:2)', oneToTen, 12.6316236461413],
  ['PR(:5)', uneven, 30],
  ['PR(2:10)', zeroEdges, 38.62709338405757],
  ['TM(2:10)', zeroEdges, 3.9327624060618094],
  ['TC(2:10)', zeroEdges, 1.9313546692028782],
  ['PR(:5)', oneInZeros, 88.14567895074246],
  ['TM(2:10)', tight, 9.95],
  ['PR(2:10)', tight, 50],
  ['TM(2:10)', scaledUp, null],
  ['TC(2:10)', scaledUp, 0],
  ['WM(1.99:2)', zeroBelow, 1.9990499821651895],
  ['WM(2:3)', zeroBelow, 2.6211603278456543],
  ['WM(1.2:2)', zeroWithin, 1.8644173784619549],
  ['WM(1.1:2)', zeroWithin, 1.8477507117952883],
  ['TC(2.05:3)', zeroBelow, 0.9605171525410356],
  ['p25', oneToTen, 2.992374046230249],
  ['p40', twoAndTen, 2.143588810000001],
  ['p50', scaledDown, 1],
  ['p75', zeroEdges, 10.412863534800275],
  ['ts90', uneven, 58.01107646524391],
  ['p1', { values: [2, 10], counts: [0.2, 0.3] }, null],
  ['tm90', { statisticValues: { sampleCount: 3, sum: 22, minimum: 7, maximum: 7 } }, null],
  ['p50', { statisticValues: { sampleCount: 3, sum: 22, minimum: 7, maximum: 7 } }, 7],
  ['tc90', { statisticValues: { sampleCount: 2.5, sum: 17.5, minimum: 7, maximum: 7 } }, 2.25],
  ['PR(2:10)', twoAndTen, 100],
  ['PR(:2)', twoAndTen, 0],
  ['PR(2:10)', { statisticValues: { sampleCount: 3, sum: 21, minimum: 7, maximum: 7 } }, 100],
];

test.each(recorded)('%s of %o is %s', (text, samples, value) => {
  const found = unwrap(unwrap(compile(text)).evaluate(samples));
  if (value === null) expect(found).toBeNull();
  else expect(Math.abs(found! - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
});

describe('what was meant is offered', () => {
  test.each([
    ['avg', 'Average'],
    ['mean', 'Average'],
    ['Avergae', 'Average'],
    ['count', 'SampleCount'],
    ['median', 'p50'],
    ['P90', 'p90'],
    ['99', 'p99'],
    ['tm(10%:90%)', 'TM(10%:90%)'],
    ['TM(10%:90%', 'TM(10%:90%)'],
    ['iqm', 'IQM'],
    ['p 90', 'p90'],
    ['p090', 'p90'],
  ])('%s is mended to %s', (text, mended) => {
    const [first] = validate(text).diagnostics;
    expect(applyFix(text, first!.fix!)).toBe(mended);
  });
});

test.each(['SEARCH', 'GetMetricData', 'GetMetricStatistics', 'PutMetricAlarm'] as const)(
  '%s refuses in its own words',
  (api) => {
    const [first] = validate('nope', { api }).diagnostics;
    expect(first!.awsMessage).toMatch(/statistic|supported/i);
  },
);

test('a value that no number can hold is none', () => {
  const huge: Samples = { values: [1e308, 1.7e308] };
  for (const text of ['Sum', 'Average', 'TS(10%:90%)']) {
    expect(unwrap(unwrap(compile(text)).evaluate(huge))).toBeNull();
  }
  expect(unwrap(unwrap(compile('Maximum')).evaluate(huge))).toBe(1.7e308);
});

test('a statistic set of less than no samples is refused', () => {
  const statisticValues = { sampleCount: -1, sum: 1, minimum: 1, maximum: 1 };
  expect(answer('Sum', { statisticValues }).diagnostics[0]?.code).toBe('ST5001');
  expect(answer('Sum', { statisticValues: { ...statisticValues, sampleCount: 0 } }).ok).toBe(true);
});

test('a bound is read in time that grows with its length', () => {
  const begun = process.cpuUsage();
  expect(validate(`TM(0.${'0'.repeat(200_000)}1:2)`).diagnostics[0]?.code).toBe('ST4001');
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000);
});

test('a value at an edge lies in the bin above, where logarithms round below it too', () => {
  const edge = 1.1 ** 5;
  expect(Math.floor(Math.log(edge) / Math.log(1.1))).toBe(4);
  const value = unwrap(unwrap(compile('p25')).evaluate({ values: [edge, 3 * edge] }));
  expect(value).toBeCloseTo(edge * Math.sqrt(1.1), 9);
});
