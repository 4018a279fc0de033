/**
 * `npx tsx --conditions=source bench/metric-math/scale.ts [python]`: long series, against numpy
 * where that python has it, mathjs, and a loop by hand. CPU time, in turns, medians; results are
 * compared before anything is timed.
 */
import { spawnSync } from 'node:child_process';
import { unwrap } from '@sluice/core';
import { compile } from '@sluice/metric-math';
import { reduced } from '@sluice/metric-math/internal/kernel/column';
import { frameWith, inputOf, ratio, ratioByHand } from './series.ts';

interface Measured {
  readonly ns: number;
  readonly check: number;
}

type Run = (repetitions: number) => Measured;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
};

const here =
  (points: number, run: () => number | Float64Array): Run =>
  (repetitions) => {
    let value = run();
    const begun = cpu();
    for (let i = 0; i < repetitions; i++) value = run();
    const ns = (cpu() - begun) / repetitions / points;
    return { ns, check: typeof value === 'number' ? value : value.reduce((a, b) => a + b, 0) };
  };

const python = process.argv[2] ?? 'python3';
const script = new URL('../peers/numpy/peer.py', import.meta.url).pathname;
const hasNumpy = spawnSync(python, ['-c', 'import numpy']).status === 0;

/** A process for each turn: streams to a long one slow all typed arrays of this one down. */
const there =
  (what: string, points: number): Run =>
  (repetitions) => {
    const input = `${JSON.stringify({ what, points, repetitions })}\n`;
    return JSON.parse(spawnSync(python, [script], { input, encoding: 'utf8' }).stdout);
  };

function compare(title: string, points: number, engines: Readonly<Record<string, Run>>) {
  const repetitions = Math.max(5, Math.round(2e7 / points));
  const names = Object.keys(engines);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  const checks = names.map((name) => engines[name]!(1));
  for (const { check } of checks) {
    if (Math.abs(check - checks[0]!.check) > 1e-9 * Math.abs(check))
      throw new Error(`${title}: results differ`);
  }
  for (let round = 0; round < 9; round++) {
    for (const name of names) {
      const share = name === 'mathjs' ? Math.ceil(repetitions / 100) : repetitions;
      times.get(name)!.push(engines[name]!(share).ns);
    }
  }
  const median = (name: string) => times.get(name)!.sort((a, b) => a - b)[4]!;
  const ours = median('sluice');
  console.log(`\n${title}, ${points} points`);
  for (const name of names) {
    const ns = median(name);
    console.log(
      `  ${name.padEnd(14)}${ns.toFixed(3).padStart(9)} ns/point  ${(ns / ours).toFixed(2)}`,
    );
  }
}

for (const points of [1440, 1_000_000]) {
  const frame = frameWith(inputOf(points));
  const [m1, m2] = frame.columns as [Float64Array, Float64Array];
  const [out, other] = [new Float64Array(points), new Float64Array(points)];
  const into = [out];
  const expression = unwrap(compile(ratio, { engine: 'code' }));
  const running = unwrap(compile('RUNNING_SUM(m1)', { engine: 'code' }));
  compare(ratio, points, {
    sluice: here(points, () => unwrap(expression.over(frame, into)).columns[0]!.values),
    'by hand': here(points, () => ratioByHand(m1, m2, other)),
    ...(hasNumpy && { 'numpy, out=': there('ratio', points) }),
  });
  compare('AVG(m1)', points, {
    sluice: here(points, () => reduced('sum', m1, undefined, 0) / points),
    ...(hasNumpy && { 'np.mean': there('mean', points) }),
  });
  compare('STDDEV(m1)', points, {
    sluice: here(points, () => {
      const mean = reduced('sum', m1, undefined, 0) / points;
      return Math.sqrt(reduced('squares', m1, undefined, mean) / points);
    }),
    ...(hasNumpy && { 'np.std': there('std', points) }),
  });
  compare('RUNNING_SUM(m1)', points, {
    sluice: here(points, () => unwrap(running.over(frame, into)).columns[0]!.values),
    ...(hasNumpy && { 'np.cumsum': there('running sum', points) }),
  });
}

const points = 10_080;
const frame = frameWith(inputOf(points));
const into = [new Float64Array(points)];
const texts = Array.from(
  { length: 1000 },
  (_, i) => `${i} * (m1 - m2) / (m1 + m2 + ${i}) + IF(m1 > ${i}, m2, ${i})`,
);
const begun = cpu();
for (const text of texts) unwrap(unwrap(compile(text)).over(frame, into));
console.log(
  `\n1,000 expressions, each over 10,080 points, compiled and run: ${((cpu() - begun) / 1e9).toFixed(3)} s`,
);

// Last: its loading detaches a buffer, after which V8 checks every typed array at every access.
const { all, create } = await import('mathjs');
const scalar = create(all!, {}).compile('100 * (m1 - m2) / (m1 + m2)');
const [m1, m2] = frame.columns as [Float64Array, Float64Array];
const other = new Float64Array(points);
const expression = unwrap(compile(ratio, { engine: 'code' }));
compare(`${ratio}, after mathjs was loaded`, points, {
  sluice: here(points, () => unwrap(expression.over(frame, into)).columns[0]!.values),
  'by hand': here(points, () => ratioByHand(m1, m2, other)),
  mathjs: here(points, () => {
    for (let i = 0; i < points; i++) other[i] = scalar.evaluate({ m1: m1[i]!, m2: m2[i]! });
    return other;
  }),
});
if (!hasNumpy) console.log(`numpy was not compared: ${python} has none`);
