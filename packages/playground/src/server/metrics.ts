/** Counts requests and writes them in Prometheus' text format. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #seconds = new Map<string, Histogram>();

  observe(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route}"`;
    const key = `${labels},status="${status}"`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
    const histogram = this.#seconds.get(labels) ?? new Histogram();
    histogram.observe(seconds);
    this.#seconds.set(labels, histogram);
  }

  write(measures: Readonly<Record<string, Measure>>): string {
    const lines = [
      ...head('sluice_requests_total', 'counter', 'Requests answered.'),
      ...[...this.#requests].map(([labels, count]) => `sluice_requests_total{${labels}} ${count}`),
      ...head('sluice_request_seconds', 'histogram', 'Time to answer a request, in seconds.'),
      ...[...this.#seconds].flatMap(([labels, each]) =>
        each.write('sluice_request_seconds', labels),
      ),
      ...Object.entries(measures).flatMap(([name, measure]) => [
        ...head(name, 'value' in measure ? 'gauge' : 'counter', measure.help),
        ...linesOf(name, measure),
      ]),
    ];
    return `${lines.join('\n')}\n`;
  }
}

/** What is known elsewhere: a value that goes up and down, or counts by their labels. */
export type Measure =
  | { readonly help: string; readonly value: number }
  | { readonly help: string; readonly counts: ReadonlyMap<string, number> };

const linesOf = (name: string, measure: Measure): readonly string[] =>
  'value' in measure
    ? [`${name} ${measure.value}`]
    : [...measure.counts].map(([labels, count]) => `${name}${labels && `{${labels}}`} ${count}`);

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

class Histogram {
  readonly #counts = new Array<number>(bounds.length).fill(0);
  #count = 0;
  #sum = 0;

  observe(seconds: number): void {
    for (const [i, bound] of bounds.entries()) if (seconds <= bound) this.#counts[i]! += 1;
    this.#count += 1;
    this.#sum += seconds;
  }

  write(name: string, labels: string): string[] {
    return [
      ...bounds.map((bound, i) => `${name}_bucket{${labels},le="${bound}"} ${this.#counts[i]}`),
      `${name}_bucket{${labels},le="+Inf"} ${this.#count}`,
      `${name}_sum{${labels}} ${this.#sum}`,
      `${name}_count{${labels}} ${this.#count}`,
    ];
  }
}

const head = (name: string, type: string, help: string) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];
