import { compile } from '@sluice/alarm';
import { compile as compileRule, evaluate, parse } from '@sluice/alarm/alarm-rule';
import { keep, Machine } from '@sluice/alarm/internal/engine/machine';
import { decide } from '@sluice/alarm/internal/reference/decide';
import { type State, states } from '@sluice/alarm/internal/state';
import { unwrap } from '@sluice/core';
import { randomOf } from '../fixtures/random.ts';
import { type Suite, suite } from '../harness.ts';

const text = JSON.stringify({
  AlarmName: 'latency',
  Namespace: 'App',
  MetricName: 'Latency',
  Statistic: 'Average',
  Period: 60,
  EvaluationPeriods: 15,
  DatapointsToAlarm: 10,
  Threshold: 80,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'missing',
});
const { settings } = unwrap(compile(text));
if (settings === undefined) throw new Error('the alarm has settings');
const random = randomOf(1);
const day = Array.from({ length: 1440 }, () => (random.once(10) ? Number.NaN : random.below(120)));
const slots = [
  ...Array.from({ length: settings.range }, () => ({})),
  ...day.map((value) => (Number.isNaN(value) ? {} : { value })),
];

/** A day of minutes; what they count is how many evaluations came to ALARM. */
const stream: Suite = suite<number>('alarm/a day of minutes, 10 of 15', [0], {
  reference: () => {
    let alarms = 0;
    for (let i = settings.range; i < slots.length; i++) {
      if (decide(settings, slots.slice(i - settings.range + 1, i + 1)).state === 'ALARM') alarms++;
    }
    return alarms;
  },
  sluice: () => {
    const machine = new Machine(settings);
    let alarms = 0;
    for (const value of day) {
      const verdict = machine.push(value);
      if (verdict !== keep && states[verdict] === 'ALARM') alarms++;
    }
    return alarms;
  },
});

const rule =
  '(ALARM(latency) OR ALARM(errors)) AND NOT ALARM(deployment) AND AT_LEAST(2, ALARM, (zone-a, zone-b, zone-c))';
const engines = (['code', 'closures'] as const).map((engine) =>
  unwrap(compileRule(rule, { engine })),
);
const [code, closures] = engines;
const tree = unwrap(parse(rule));
const { children } = code!;
const vectors = Array.from({ length: 100 }, () => children.map(() => random.below(3)));
const named = vectors.map((vector) =>
  Object.fromEntries(vector.map((state, i) => [children[i]!, states[state]!] as [string, State])),
);

const rules: Suite = suite<number>(
  'alarm-rule/states of six children',
  vectors.map((_, i) => i),
  {
    reference: (i) => unwrap(evaluate(tree, { states: named[i]! })).state === 'ALARM',
    closures: (i) => closures!.test(vectors[i]!),
    sluice: (i) => code!.test(vectors[i]!),
  },
);

const suites: Suite[] = [stream, rules];

export default suites;
