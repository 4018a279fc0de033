import { unwrap } from '@sluice/core';
import { compile, MetricStore, type ObservedMetric } from '@sluice/metric-math/metrics-insights';
import { randomOf } from '../fixtures/random.ts';
import { type Suite, suite } from '../harness.ts';

/** There is no other program that runs these queries: the reference and the hand are compared with. */

const start = Date.UTC(2026, 4, 4) / 1000;
const minutes = 60;
const count = 2000;

function metricsOf(): ObservedMetric[] {
  const random = randomOf(11);
  return Array.from({ length: count }, (_, i) => ({
    metricName: 'Load',
    dimensions: { Instance: `i-${i}`, Team: `team ${random.below(20)}` },
    observations: Array.from({ length: minutes }, (_, at) => ({
      timestamp: start + at * 60,
      values: [random.below(1000) / 8],
    })),
  }));
}

const range = { start, end: start + minutes * 60, period: 300 };
let kept: MetricStore | undefined;
const store = (): MetricStore => {
  kept ??= new MetricStore(metricsOf(), 'Shop');
  return kept;
};

const texts = [
  'SELECT AVG(Load) FROM Shop',
  'SELECT MAX(Load) FROM SCHEMA(Shop, Instance, Team) GROUP BY Team',
  "SELECT SUM(Load) FROM Shop WHERE Team != 'team 3' GROUP BY Team ORDER BY AVG() DESC LIMIT 10",
  "SELECT COUNT(Load) FROM Shop WHERE Team = 'team 4' GROUP BY Instance",
];

const programs = (engine: 'auto' | 'reference') =>
  new Map(texts.map((text) => [text, unwrap(compile(text, { engine }), text)]));
const [auto, reference] = [programs('auto'), programs('reference')];

const run: Suite = suite<string>(
  `metrics-insights/run over ${count * minutes} observations`,
  texts,
  {
    reference: (text) => reference.get(text)!.run(store(), range),
    sluice: (text) => auto.get(text)!.run(store(), range),
  },
);

/** The sum of each team, as one would write it for this one query. */
function sumByTeam(): { label: string; timestamps: number[]; values: number[] }[] {
  const teams = new Map<string, Map<number, number>>();
  for (const { dimensions, observations } of store().metrics) {
    const team = dimensions['Team'] ?? 'Other';
    const sums = teams.get(team) ?? new Map<number, number>();
    teams.set(team, sums);
    for (const { timestamp, values } of observations) {
      const bucket = timestamp - ((timestamp - start) % range.period);
      sums.set(bucket, (sums.get(bucket) ?? 0) + values[0]!);
    }
  }
  const names = [...teams.keys()].sort();
  return names.map((label) => {
    const sums = teams.get(label)!;
    return { label, timestamps: [...sums.keys()], values: [...sums.values()] };
  });
}

const byTeam = unwrap(compile('SELECT SUM(Load) FROM Shop GROUP BY Team'));

const byHand: Suite = suite<number>('metrics-insights/sum by group', [0], {
  'a loop over objects': sumByTeam,
  sluice: () => byTeam.run(store(), range),
});

const reading: Suite = suite<string>('metrics-insights/parse, check and compile', texts, {
  sluice: (text) => compile(text).ok,
});

const suites: Suite[] = [run, byHand, reading];

export default suites;
