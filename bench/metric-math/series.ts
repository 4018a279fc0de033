import { type Frame, frameOf, type MathInput } from '@sluice/metric-math';

/** Two series without gaps, of numbers that python can make too. */
export const inputOf = (points: number): MathInput => {
  const timestamps = Array.from({ length: points }, (_, i) => i * 60);
  const series = (values: number[]) => ({ period: 60, timestamps, values });
  return {
    range: { start: 0, end: points * 60, period: 60 },
    series: {
      m1: series(timestamps.map((_, i) => ((i * 7919) % 1009) + 1)),
      m2: series(timestamps.map((_, i) => ((i * 104_729) % 997) + 2)),
    },
  };
};

export const frameWith = (input: MathInput): Frame => frameOf(input)!;

export const ratio = '100 * (m1 - m2) / (m1 + m2)';

/** What one writes by hand for one expression. */
export function ratioByHand(a: Float64Array, b: Float64Array, out: Float64Array): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = (100 * (a[i]! - b[i]!)) / (a[i]! + b[i]!);
  return out;
}
