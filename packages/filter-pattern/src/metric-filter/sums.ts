import { type MetricMinute, minuteOf } from './minutes.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Gathers values by minute and dimensions, as they come. */
export class MetricSums {
  private readonly groups = new Map<string, Writable<MetricMinute>>();
  // PERF: lines follow each other in time, so that most go where the one before went.
  private last: { minute: number; rest: string; group: Writable<MetricMinute> } | undefined;

  add(timestamp: number, value: number, dimensions: readonly (readonly [string, string])[]): void {
    const minute = minuteOf(timestamp);
    const rest = dimensions.length === 0 ? '' : JSON.stringify(dimensions);
    if (this.last?.minute !== minute || this.last.rest !== rest) {
      this.last = { minute, rest, group: this.groupAt(minute, rest, dimensions) };
    }
    const { group } = this.last;
    group.sampleCount += 1;
    group.sum += value;
    group.minimum = Math.min(group.minimum, value);
    group.maximum = Math.max(group.maximum, value);
  }

  /** All so far, in the order in which they came first. */
  get minutes(): readonly MetricMinute[] {
    return [...this.groups.values()].map((group) => ({ ...group }));
  }

  private groupAt(
    minute: number,
    rest: string,
    dimensions: readonly (readonly [string, string])[],
  ) {
    const key = `${minute} ${rest}`;
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const group = {
      ...{ timestamp: minute, dimensions: Object.fromEntries(dimensions), sampleCount: 0, sum: 0 },
      ...{ minimum: Number.POSITIVE_INFINITY, maximum: Number.NEGATIVE_INFINITY },
    };
    this.groups.set(key, group);
    return group;
  }
}
