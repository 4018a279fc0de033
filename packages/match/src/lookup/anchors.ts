import type { Segments } from '../text/wildcard.ts';
import { RadixTree } from './radix-tree.ts';

/** A text that stands in every value which a pattern matches, and where it stands. */
export interface Anchor {
  readonly where: 'whole' | 'start' | 'end' | 'inside';
  readonly text: string;
}

export interface Anchored {
  readonly anchor: Anchor;
}

type Bucket<T> = Set<T>;

/** Longest anchor inside a value: what one look at one place of it may cost. */
const longestInside = 32;
/** A longer anchor than this is no better. */
const longEnough = 8;

/** Patterns by one anchor each. */
export class AnchorTable<T extends Anchored> {
  readonly #whole = new Map<string, Bucket<T>>();
  readonly #trees = {
    start: new RadixTree<Bucket<T>>('start'),
    end: new RadixTree<Bucket<T>>('end'),
    inside: new RadixTree<Bucket<T>>('start'),
  };

  /** The best anchor for a pattern: long, shared by few, and at an end if possible. */
  choose(segments: Segments): Anchor {
    const [best, ...others] = anchorsOf(segments);
    let chosen = best!;
    for (const other of others) if (this.#costOf(other) < this.#costOf(chosen)) chosen = other;
    return chosen;
  }

  add(entry: T): void {
    const { anchor } = entry;
    const bucket = this.#bucketOf(anchor);
    if (bucket !== undefined) bucket.add(entry);
    else if (anchor.where === 'whole') this.#whole.set(anchor.text, new Set([entry]));
    else this.#trees[anchor.where].set(anchor.text, new Set([entry]));
  }

  remove(entry: T): void {
    const { anchor } = entry;
    const bucket = this.#bucketOf(anchor)!;
    bucket.delete(entry);
    if (bucket.size > 0) return;
    if (anchor.where === 'whole') this.#whole.delete(anchor.text);
    else this.#trees[anchor.where].delete(anchor.text);
  }

  // HOT
  /** All whose anchor stands in the text, each once. */
  candidates(text: string): Iterable<T> {
    const found: T[] = [];
    const take = (bucket: Bucket<T>): void => {
      for (const entry of bucket) found.push(entry);
    };
    const whole = this.#whole.get(text);
    if (whole !== undefined) take(whole);
    this.#trees.start.walk(text, 0, take);
    this.#trees.end.walk(text, text.length, take);
    return this.#trees.inside.isEmpty ? found : [...found, ...this.#inside(text)];
  }

  #inside(text: string): Iterable<T> {
    const buckets = new Set<Bucket<T>>();
    const tree = this.#trees.inside;
    const meet = (bucket: Bucket<T>): void => void buckets.add(bucket);
    for (let at = 0; at < text.length; at++) tree.walk(text, at, meet);
    return [...buckets].flatMap((bucket) => [...bucket]);
  }

  #bucketOf({ where, text }: Anchor): Bucket<T> | undefined {
    return where === 'whole' ? this.#whole.get(text) : this.#trees[where].get(text);
  }

  #costOf(anchor: Anchor): number {
    const others = this.#bucketOf(anchor)?.size ?? 0;
    const place = anchor.where === 'inside' ? 2 : 1;
    return (place * (others + 1)) / Math.min(anchor.text.length + 0.01, longEnough);
  }
}

/** What a pattern could be found by; with nothing but stars, by the empty text at the start. */
function anchorsOf(segments: Segments): readonly Anchor[] {
  const first = segments[0]!;
  const last = segments.at(-1)!;
  if (segments.length === 1) return [{ where: 'whole', text: first }];
  const inside = segments
    .slice(1, -1)
    .flatMap((segment) => [segment.slice(0, longestInside), segment.slice(-longestInside)]);
  return [
    { where: 'start', text: first },
    { where: 'end', text: last },
    ...inside.map((text): Anchor => ({ where: 'inside', text })),
  ].filter((anchor, index): anchor is Anchor => index === 0 || anchor.text !== '');
}
