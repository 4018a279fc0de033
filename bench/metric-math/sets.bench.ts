import { unwrap } from '@sluice/core';
import { compile, frameOf, type MathInput } from '@sluice/metric-math';
import { compile as compileSet } from '@sluice/metric-math/query-set';
import { type Suite, suite } from '../harness.ts';

const points = 1440;
const metrics = Array.from({ length: 10 }, (_, i) => `m${i}`);

/** Numbers without gaps, or with one in seven times missing. */
const inputOf = (isSparse: boolean): MathInput => ({
  range: { start: 0, end: points * 60, period: 60 },
  series: Object.fromEntries(
    metrics.map((id, m) => {
      const timestamps = Array.from({ length: points }, (_, i) => i * 60).filter(
        (_, i) => !isSparse || (i + m) % 7 > 0,
      );
      const values = timestamps.map((time) => (((time / 60) * 7919 + m * 31) % 1009) + 1);
      return [id, { period: 60, timestamps, values }];
    }),
  ),
});

/** Ten ratios that everything else is made of, ten shares and thirty of those. */
const expressions = [
  ...metrics.map((id, i) => [
    `r${i}`,
    `100 * (${id} - m${(i + 1) % 10}) / (${id} + m${(i + 1) % 10})`,
  ]),
  ...metrics.map((_, i) => [`s${i}`, `(r${i} + r${(i + 3) % 10}) / 2`]),
  ...Array.from({ length: 30 }, (_, i) => [
    `e${i}`,
    `IF(s${i % 10} > ${i}, s${i % 10} * r${(i + 1) % 10}, s${(i + 5) % 10} - ${i})`,
  ]),
] as [id: string, text: string][];

const texts = new Map<string, string>();
for (const [id, text] of expressions) {
  texts.set(id, `(${text.replace(/\b[rs]\d\b/g, (one) => texts.get(one)!)})`);
}

const set = JSON.stringify([
  ...metrics.map((Id) => ({
    Id,
    ReturnData: false,
    MetricStat: { Metric: { Namespace: 'n', MetricName: Id }, Period: 60, Stat: 'Sum' },
  })),
  ...expressions.map(([Id, Expression]) => ({ Id, Expression })),
]);

const suites = (['code', 'closures'] as const).flatMap((engine) =>
  [false, true].map((isSparse): Suite => {
    const input = inputOf(isSparse);
    const together = unwrap(compileSet(set, { engine }));
    const frame = together.frameOf(input)!;
    const alone = [...texts.values()].map((text) => unwrap(compile(text, { engine })));
    const aloneFrame = frameOf(input)!;
    const sum = (all: readonly Float64Array[]) =>
      all.reduce((total, values) => total + values[700]! + values[1439]!, 0);
    const name = `metric-math/50 queries, ${engine}, ${isSparse ? 'with gaps' : 'without gaps'}`;
    return suite<null>(name, [null], {
      'each alone': () => sum(alone.map((one) => unwrap(one.over(aloneFrame)).columns[0]!.values)),
      sluice: () =>
        sum(unwrap(together.over(frame)).map(({ columns }) => columns.columns[0]!.values)),
    });
  }),
);

export default suites;
