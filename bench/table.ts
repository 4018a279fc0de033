import type { Measure } from './harness.ts';

const head = ['what', 'engine', 'ns/event', 'MB/s', 'times the baseline', 'alone'];

/** Measures as a Markdown table, the lost races too. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((one) => [
    one.suite,
    one.engine,
    `${number(one.nsPerEvent)} ±${Math.round(one.spread * 100)}%`,
    one.megabytesPerSecond === undefined ? '' : number(one.megabytesPerSecond),
    `${one.ratio.toFixed(2)} ±${one.ratioSpread.toFixed(2)}${isNoise(one) ? ' (noise)' : ''}`,
    one.alone === undefined ? '' : number(one.alone),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A difference inside of its own spread says nothing. */
const isNoise = ({ ratio, ratioSpread }: Measure) =>
  ratio !== 1 && Math.abs(ratio - 1) <= ratioSpread;

const number = (value: number) =>
  value < 100 ? value.toPrecision(3) : Math.round(value).toLocaleString('en');
