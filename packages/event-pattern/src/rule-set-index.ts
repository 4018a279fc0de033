import {
  AddressIndex,
  type Block,
  ExactIndex,
  IgnoreCaseIndex,
  PrefixIndex,
  RangeIndex,
  SuffixIndex,
  type Visit,
  WildcardIndex,
} from '@sluice/match';
import type { Leaf } from './event-leaf.ts';
import type { ItemsPlan, Range } from './plan-items.ts';
import type { TextPlan } from './plan-text.ts';

/** What a field is found by: one of its alternatives. */
export type Key =
  | { readonly kind: 'exact'; readonly value: string | number | boolean | null }
  | { readonly kind: 'lexeme'; readonly lexeme: string }
  | { readonly kind: 'range'; readonly range: Range }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'text'; readonly plan: Exclude<TextPlan, { kind: 'none' | 'equals' }> }
  /** Found by any value at all. */
  | { readonly kind: 'present' };

/** What a field is found by; `undefined` where it can hold without a value. */
export function keysOf(asks: ItemsPlan): readonly Key[] | undefined {
  if (asks.absent) return undefined;
  if (asks.anything || asks.allButText || asks.allButNumbers) return [{ kind: 'present' }];
  return [
    ...[...asks.texts, ...asks.numbers, ...asks.constants].map(
      (value): Key => ({ kind: 'exact', value }),
    ),
    ...asks.textPlans.map(keyOfText),
    ...asks.lexemes.map((lexeme): Key => ({ kind: 'lexeme', lexeme })),
    ...asks.ranges.map((range): Key => ({ kind: 'range', range })),
    ...asks.blocks.map((block): Key => ({ kind: 'block', block })),
  ];
}

function keyOfText(plan: TextPlan): Key {
  if (plan.kind === 'equals') return { kind: 'exact', value: plan.text };
  return plan.kind === 'none' ? { kind: 'present' } : { kind: 'text', plan };
}

/** How many other rules an event drags along when a rule is found by a key, by experience. */
const companyOf = {
  prefix: { alone: 0.4, share: 0.0002 },
  suffix: { alone: 0.4, share: 0.0002 },
  'ignore-case': { alone: 0.4, share: 0.0002 },
  block: { alone: 1, share: 0.001 },
  wildcard: { alone: 1.5, share: 0.0005 },
  range: { alone: 0.8, share: 0 },
  present: { alone: 64, share: 1 },
} as const;

type Kind = keyof typeof companyOf;

/** The rules that are found by the values of one path. */
export class SlotIndex {
  readonly #exact = new ExactIndex<string | number | boolean | null>();
  readonly #present = new ExactIndex<true>();
  readonly #counts = new Map<Kind | string, number>();
  /** PERF: most paths have none of these. */
  #texts: TextIndexes | undefined;
  #blocks: AddressIndex | undefined;
  #lexemes: ExactIndex<string> | undefined;
  #ranges: RangeIndex | undefined;
  readonly #mixFamilies: boolean;

  constructor(quirks: boolean) {
    this.#mixFamilies = quirks;
  }

  /** How many other rules will be looked at in vain when a rule is found by this key; a guess. */
  costOf(key: Key): number {
    if (key.kind === 'exact') return this.#exact.count(key.value);
    if (key.kind === 'lexeme') return 0;
    const kind = key.kind === 'text' ? key.plan.kind : key.kind;
    const { alone, share } = companyOf[kind];
    if (key.kind === 'range') return alone + this.#overlapping(key.range);
    const same = this.#counts.get(nameOf(key)) ?? 0;
    return alone + same + share * (this.#counts.get(kind) ?? 0);
  }

  /** How many ranges a value in this one lies in, going by its ends. */
  #overlapping({ low, high }: Range): number {
    let count = 0;
    for (const value of [low, high]) this.#ranges?.collect(value, () => (count += 1));
    return count / 2;
  }

  add(key: Key, id: number): void {
    this.#count(key, 1);
    this.#change('add', key, id);
  }

  remove(key: Key, id: number): void {
    this.#count(key, -1);
    this.#change('remove', key, id);
  }

  #count(key: Key, by: number): void {
    if (key.kind === 'exact' || key.kind === 'lexeme' || key.kind === 'range') return;
    for (const name of [key.kind === 'text' ? key.plan.kind : key.kind, nameOf(key)]) {
      const count = (this.#counts.get(name) ?? 0) + by;
      if (count > 0) this.#counts.set(name, count);
      else this.#counts.delete(name);
    }
  }

  #change(how: 'add' | 'remove', key: Key, id: number): void {
    switch (key.kind) {
      case 'exact':
        this.#exact[how](key.value, id);
        return;
      case 'lexeme':
        this.#lexemes ??= new ExactIndex();
        this.#lexemes[how](key.lexeme, id);
        return;
      case 'range': {
        const { low, high, openLow, openHigh } = key.range;
        this.#ranges ??= new RangeIndex();
        this.#ranges[how]({ low, high, lowOpen: openLow, highOpen: openHigh }, id);
        return;
      }
      case 'block':
        this.#blocks ??= new AddressIndex({ mixFamilies: this.#mixFamilies });
        this.#blocks[how](key.block, id);
        return;
      case 'text':
        this.#texts ??= new TextIndexes(this.#mixFamilies);
        this.#texts.change(how, key.plan, id);
        return;
      case 'present':
        this.#present[how](true, id);
    }
  }

  // HOT
  /** Visits the rules that the value may satisfy. */
  collect(value: Leaf, visit: Visit): void {
    this.#present.collect(true, visit);
    if (typeof value === 'string') {
      this.#exact.collect(value, visit);
      this.#texts?.collect(value, visit);
      this.#blocks?.collect(value, visit);
    } else if (typeof value === 'number') {
      this.#exact.collect(value, visit);
      this.#ranges?.collect(value, visit);
      this.#blocks?.collectNumber(String(value), visit);
    } else if (typeof value === 'object' && value !== null) {
      if (!Number.isNaN(value.value)) {
        this.#exact.collect(value.value, visit);
        this.#ranges?.collect(value.value, visit);
      }
      this.#lexemes?.collect(value.lexeme, visit);
      this.#blocks?.collectNumber(value.lexeme, visit);
    } else this.#exact.collect(value, visit);
  }
}

/** Keys that are found together. */
const nameOf = (key: Key): string =>
  key.kind === 'text' && key.plan.kind === 'wildcard'
    ? JSON.stringify(key.plan.segments)
    : JSON.stringify(key);

class TextIndexes {
  readonly #prefixes = new PrefixIndex();
  readonly #suffixes = new SuffixIndex();
  readonly #wildcards = new WildcardIndex();
  readonly #ignoreCase: Readonly<Record<'whole' | 'start' | 'end', IgnoreCaseIndex>>;
  #count = { prefix: 0, suffix: 0, wildcard: 0, whole: 0, start: 0, end: 0 };

  constructor(quirks: boolean) {
    this.#ignoreCase = {
      whole: new IgnoreCaseIndex('whole', { quirks }),
      start: new IgnoreCaseIndex('start', { quirks }),
      end: new IgnoreCaseIndex('end', { quirks }),
    };
  }

  change(
    how: 'add' | 'remove',
    plan: Exclude<TextPlan, { kind: 'none' | 'equals' }>,
    id: number,
  ): void {
    this.#count[plan.kind === 'ignore-case' ? plan.part : plan.kind] += how === 'add' ? 1 : -1;
    switch (plan.kind) {
      case 'prefix':
        this.#prefixes[how](plan.text, id);
        return;
      case 'suffix':
        this.#suffixes[how](plan.text, id);
        return;
      case 'ignore-case':
        this.#ignoreCase[plan.part][how](plan.text, id);
        return;
      case 'wildcard':
        this.#wildcards[how](plan.segments, id);
    }
  }

  // HOT
  collect(text: string, visit: Visit): void {
    const count = this.#count;
    if (count.prefix > 0) this.#prefixes.collect(text, visit);
    if (count.suffix > 0) this.#suffixes.collect(text, visit);
    if (count.wildcard > 0) this.#wildcards.collect(text, visit);
    if (count.whole > 0) this.#ignoreCase.whole.collect(text, visit);
    if (count.start > 0) this.#ignoreCase.start.collect(text, visit);
    if (count.end > 0) this.#ignoreCase.end.collect(text, visit);
  }
}
