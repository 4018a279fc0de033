import { unwrap } from '@sluice/core';
import { compile } from '@sluice/metric-math';
import { reduced } from '@sluice/metric-math/internal/kernel/column';
import { sumOf } from '@sluice/metric-math/internal/kernel/reduce';
import { all, create } from 'mathjs';
import { type Suite, suite } from '../harness.ts';
import { frameWith, inputOf, ratio, ratioByHand } from './series.ts';

const points = 1440;
const input = inputOf(points);
const frame = frameWith(input);
const [m1, m2] = frame.columns as [Float64Array, Float64Array];
const out = new Float64Array(points);
const into = [out];

const math = create(all!, {});
const scalar = math.compile('100 * (m1 - m2) / (m1 + m2)');
const scope = { m1: 0, m2: 0 };
const byMathjs = () => {
  for (let i = 0; i < points; i++) {
    scope.m1 = m1[i]!;
    scope.m2 = m2[i]!;
    out[i] = scalar.evaluate(scope);
  }
  return out;
};

const over = (text: string, engine: 'code' | 'closures') => {
  const expression = unwrap(compile(text, { engine }));
  return () => unwrap(expression.over(frame, into)).columns[0]!.values;
};
const reference = unwrap(compile(ratio, { engine: 'reference' }));

const ratios: Suite = suite<null>('metric-math/ratio of 1,440 points', [null], {
  'by hand': () => ratioByHand(m1, m2, out),
  mathjs: byMathjs,
  reference: () => {
    const result = unwrap(reference.evaluate(input));
    return result.type === 'TS' && Float64Array.from(result.series.values);
  },
  closures: over(ratio, 'closures'),
  sluice: over(ratio, 'code'),
});

const sums: Suite = suite<null>('metric-math/sum of 1,440 points', [null], {
  'plain sum': () => {
    let sum = 0;
    for (let i = 0; i < m1.length; i++) sum += m1[i]!;
    return sum;
  },
  'twin in JavaScript': () => sumOf(m1),
  sluice: () => reduced('sum', m1, undefined, 0),
});

const texts = [
  ratio,
  'IF(FILL(m1, 0) > 0, m1, m2)',
  'm1 / PERIOD(m1) - AVG(m1)',
  'SUM([m1, m2]) * 2',
];
const frames = texts.map(() => frame);
const construction: Suite = suite<number>('metric-math/compile and first run', [0, 1, 2, 3], {
  code: (i) =>
    unwrap(unwrap(compile(texts[i]!, { engine: 'code' })).over(frames[i]!, into)).columns.length,
  closures: (i) =>
    unwrap(unwrap(compile(texts[i]!, { engine: 'closures' })).over(frames[i]!, into)).columns
      .length,
});

const suites: Suite[] = [ratios, sums, construction];

export default suites;
