import type { Trim } from '../ast.ts';
import { type Bin, base } from './histogram.ts';
import type { Summary } from './summary.ts';

/** The part of a bin that lies between the bounds: fractions of it. */
interface Part {
  readonly bin: Bin;
  readonly from: number;
  readonly to: number;
}

/** What is left between the bounds, counted, summed, averaged, or with its tails folded in. */
export function trimOf(node: Trim, summary: Summary, bins: readonly Bin[]): number | null {
  const { count, minimum, maximum, sum } = summary;
  if (count === 0) return null;
  // AWS: ranks need one whole sample; bounds that are values don't.
  if (node.unit === 'percent' && count < 1) return null;
  // AWS: a statistic set must also add up.
  if (minimum === maximum && sum !== minimum * count && !near(sum, minimum * count)) return null;
  const parts = bins.length === 0 ? [] : partsOf(node, count, bins);
  const kept = parts.filter(({ from, to }) => to > from);
  const held = total(kept, weight);
  // AWS: the bins at both ends stand for their arithmetic middle, those within for the geometric.
  const weighed = total(kept, (part) => {
    const isEnd = part === kept[0] || part === kept.at(-1);
    return weight(part) * (isEnd ? middle(part) : Math.sqrt(part.bin.low * part.bin.high));
  });
  switch (node.measure) {
    case 'TC':
      return held;
    case 'TS':
      return weighed;
    case 'PR':
      return (100 * held) / count;
    case 'TM':
      return held === 0 ? null : weighed / held;
    case 'WM':
      return isEmpty(node) ? null : winsorized(node, parts, weighed, summary);
  }
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.abs(b);
const total = (parts: readonly Part[], of: (part: Part) => number) =>
  parts.reduce((sum, part) => sum + of(part), 0);
const weight = ({ bin, from, to }: Part) => bin.count * (to - from);
const isEmpty = ({ lower, upper }: Trim) =>
  lower !== undefined && upper !== undefined && lower.value >= upper.value;
const at = ({ low, high }: Bin, part: number) => low + part * (high - low);
const middle = ({ bin, from, to }: Part) => (at(bin, from) + at(bin, to)) / 2;

/** Every bin with the part of it that stays, which may be none at either of its ends. */
function partsOf({ unit, lower, upper }: Trim, count: number, bins: readonly Bin[]): Part[] {
  let passed = 0;
  return bins.map((bin) => {
    const part = (bound: number) =>
      unit === 'percent' ? ((bound / 100) * count - passed) / bin.count : share(bin, bound);
    const from = lower === undefined ? 0 : within(part(lower.value));
    const to = upper === undefined ? 1 : Math.max(from, within(part(upper.value)));
    passed += bin.count;
    return { bin, from, to };
  });
}

const within = (part: number) => Math.min(Math.max(part, 0), 1);

/** How much of a bin lies at or below a value. */
const share = ({ low, high }: Bin, value: number) => {
  if (low === high) return value >= low ? 1 : 0;
  return (value - low) / (high - low);
};

/** The mean with what lies outside moved to the bounds. */
function winsorized(node: Trim, parts: readonly Part[], kept: number, summary: Summary): number {
  const below = total(parts, ({ bin, from }) => bin.count * from);
  const above = total(parts, ({ bin, to }) => bin.count * (1 - to));
  const { lower, upper, unit } = node;
  if (unit === 'value') {
    return (below * (lower?.value ?? 0) + kept + above * (upper?.value ?? 0)) / summary.count;
  }
  const low = lower && cutAt(parts, lower.value, summary);
  const high = upper && cutAt(parts, upper.value, summary);
  // AWS: where both cuts fall into one bin, both tails take the value of the upper one.
  const same = low !== undefined && high !== undefined && low.bin === high.bin;
  const lowest = same ? high.value : (low?.value ?? 0);
  return (below * lowest + kept + above * (high?.value ?? 0)) / summary.count;
}

/** AWS: a tail is moved to the end of the bin at its cut; within the bin only of a single sample. */
function cutAt(parts: readonly Part[], percent: number, { count, maximum }: Summary) {
  const rank = (percent / 100) * count;
  let passed = 0;
  let found = parts[0]!.bin;
  let before = 0;
  for (const { bin } of parts) {
    found = bin;
    before = passed;
    passed += bin.count;
    if (passed >= rank) break;
  }
  const part = found.count > 1 ? 1 : within((rank - before) / found.count);
  return { bin: found, value: Math.min(found.low * base ** part, maximum) };
}
