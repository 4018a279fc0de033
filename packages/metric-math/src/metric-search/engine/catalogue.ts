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
  readonly #anywhere: Postings;
  readonly #namespaces: Postings;
  readonly #names: Postings;
  readonly #accounts = new Map<string | undefined, number[]>();
  readonly #dimensions = new Map<string, Postings>();
  readonly #schemas = new Map<string, number[]>();

  constructor(metrics: Iterable<Metric>) {
    this.metrics = [...metrics];
    this.#anywhere = new Postings(this.size);
    this.#namespaces = new Postings(this.size);
    this.#names = new Postings(this.size);
    for (const [position, metric] of this.metrics.entries()) this.#add(metric, position);
    for (const each of [this.#anywhere, this.#namespaces, this.#names]) each.close();
    for (const each of this.#dimensions.values()) each.close();
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
    return this.#accounts.get(account) ?? [];
  }

  #add({ namespace, metricName, dimensions, accountId }: Metric, position: number): void {
    const names = Object.keys(dimensions).sort();
    this.#note(namespace, position, this.#namespaces);
    this.#note(metricName, position, this.#names);
    for (const name of names) {
      this.#note(name, position);
      this.#note(dimensions[name]!, position, this.#dimension(name));
    }
    push(this.#accounts, accountId, position);
    push(this.#schemas, schemaKey(namespace, names), position);
  }

  #note(text: string, position: number, postings?: Postings): void {
    const id = this.words.add(text);
    this.#anywhere.add(id, position);
    postings?.add(id, position);
  }

  #dimension(name: string): Postings {
    const known = this.#dimensions.get(name);
    if (known !== undefined) return known;
    const made = new Postings(this.size);
    this.#dimensions.set(name, made);
    return made;
  }
}

/** Names are in order, each once. */
const schemaKey = (namespace: string, names: readonly string[]): string =>
  JSON.stringify([namespace, names]);

function push<Key>(lists: Map<Key, number[]>, key: Key, position: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [position]);
  else list.push(position);
}
