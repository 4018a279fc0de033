import type { ObservedMetric } from '../metric.ts';

export interface Group {
  readonly name: string;
  readonly members: readonly ObservedMetric[];
}

/** What a group is called whose metrics lack a label. */
export const other = 'Other';

/**
 * Metrics by their labels, in the order of the labels: each by its characters, absent ones last. A
 * label that reads `Other` is the same as none.
 */
export function groupsOf(
  metrics: readonly ObservedMetric[],
  labelsOf: (metric: ObservedMetric) => readonly (string | undefined)[],
): Group[] {
  const groups = new Map<string, { labels: readonly string[]; members: ObservedMetric[] }>();
  for (const metric of metrics) {
    const labels = labelsOf(metric).map((label) => label ?? other);
    const key = JSON.stringify(labels);
    const group = groups.get(key) ?? { labels, members: [] };
    group.members.push(metric);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => byLabels(a.labels, b.labels))
    .map(({ labels, members }) => ({ name: labels.join(' '), members }));
}

function byLabels(a: readonly string[], b: readonly string[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i]!;
    if (left === right) continue;
    if (left === other) return 1;
    if (right === other) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
