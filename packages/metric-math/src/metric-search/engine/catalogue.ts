import type { Field } from '../field.ts';
import type { Metric } from '../metric.ts';
import { Postings } from './postings.ts';
import { WordIndex } from './word-index.ts';

/**
 * Metrics, indexed once for any number of searches. Memory grows with the metrics, and with the
 * words of their different texts.
 */
export class Catalogue {
  readonly metrics: readonly Metric[];
  readonly words = new WordIndex();
  readonly #anywhere = new Postings();
  readonly #namespaces = new Postings();
  readonly #names = new Postings();
  readonly #accounts = new Postings();
  readonly #dimensions = new Map<string, Postings>();
  readonly #schemas = new Map<string, number[]>();

  constructor(metrics: Iterable<Metric>) {
    this.metrics = [...metrics];
    for (const [position, metric] of this.metrics.entries()) this.#add(metric, position);
  }

  get size(): number {
    return this.metrics.length;
  }

  postings(field: Exclude<Field, { kind: 'account' }>): Postings | undefined {
    switch (field.kind) {
      case 'anywhere':
        return this.#anywhere;
      case 'namespace':
        return this.#namespaces;
      case 'metric-name':
        return this.#names;
      case 'dimension':
        return this.#dimensions.get(field.name);
    }
  }

  withSchema(namespace: string, dimensions: readonly string[]): readonly number[] {
    return this.#schemas.get(schemaKey(namespace, dimensions)) ?? [];
  }

  /** The metrics that name this account; those that name none where none is given. */
  inAccount(account: string | undefined): readonly number[] {
    return this.#accounts.of(account === undefined ? -1 : (this.words.idOf(account) ?? -2));
  }

  #add({ namespace, metricName, dimensions, accountId }: Metric, position: number): void {
    const names = Object.keys(dimensions).sort();
    this.#note(namespace, position, this.#namespaces);
    this.#note(metricName, position, this.#names);
    for (const name of names) {
      this.#note(name, position);
      this.#note(dimensions[name]!, position, this.#dimension(name));
    }
    const account = accountId === undefined ? -1 : this.words.add(accountId);
    this.#accounts.add(account, position);
    const key = schemaKey(namespace, names);
    const same = this.#schemas.get(key);
    if (same === undefined) this.#schemas.set(key, [position]);
    else same.push(position);
  }

  #note(text: string, position: number, postings?: Postings): void {
    const id = this.words.add(text);
    this.#anywhere.add(id, position);
    postings?.add(id, position);
  }

  #dimension(name: string): Postings {
    const known = this.#dimensions.get(name);
    if (known !== undefined) return known;
    const made = new Postings();
    this.#dimensions.set(name, made);
    return made;
  }
}

/** Names are in order, each once. */
const schemaKey = (namespace: string, names: readonly string[]): string =>
  JSON.stringify([namespace, names]);
