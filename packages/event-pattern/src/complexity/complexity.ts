import type { Item, Pattern } from '../ast.ts';
import { expand, type SubRule } from '../expand.ts';
import { inJavaOrder } from '../lower/java-order.ts';
import { ByteMachine } from './byte-machine.ts';
import { type Budget, evaluateMachine } from './evaluate-machine.ts';
import { tokensOf } from './tokens.ts';

/** The complexity at which the service still takes a pattern. */
export const maxComplexity = 10;

export interface Complexity {
  /** How many beginnings of wildcards one text can match at once, by the service's own count. */
  readonly value: number;
  /** Counting was given up; the value is at least this. */
  readonly unfinished: boolean;
}

/** The wildcard complexity of a pattern, counted as the service does. Bounded in time. */
export function complexityOf(pattern: Pattern): Complexity {
  const trie = new Trie();
  for (const rule of expand(pattern)) trie.add(rule);
  const value = trie.evaluate();
  return { value, unfinished: trie.budget.left < 0 };
}

/** What follows after the fields so far: for each next field what its values lead to. */
interface NameState {
  readonly fields: Map<string, Field>;
}

interface Field {
  readonly machine: ByteMachine;
  /** Where each value leads that is no wildcard. */
  readonly values: Map<string, NameState>;
  readonly next: Set<NameState>;
  /** Where absence leads. */
  absent: NameState | undefined;
  wildcards: boolean;
}

class Trie {
  readonly budget: Budget = { left: 100_000 };
  readonly #start: NameState = { fields: new Map() };
  readonly #patterns = new Map<string, number>();

  add(rule: SubRule): void {
    const fields = [...rule].sort(([a], [b]) => (a < b ? -1 : 1));
    let states: ReadonlySet<NameState> = new Set([this.#start]);
    for (const [name, items] of fields) {
      const next = new Set<NameState>();
      for (const state of states) {
        for (const reached of this.#step(state, name, items)) next.add(reached);
      }
      states = next;
    }
  }

  /** Adds the items of one field; gives back where its values lead. */
  #step(state: NameState, name: string, items: readonly Item[]): ReadonlySet<NameState> {
    const next = new Set<NameState>();
    let last: NameState = { fields: new Map() };
    for (const item of items) {
      this.budget.left -= 1;
      if (this.budget.left < 0) return next;
      last = this.#lead(fieldOf(state, name), item, last);
      next.add(last);
    }
    return next;
  }

  /** Where an item leads, by `candidate` unless an equal one was there before. */
  #lead(field: Field, item: Item, candidate: NameState): NameState {
    if (item.kind === 'exists' && !item.present) {
      // AWS: what only absence leads to is not looked at when complexity is counted.
      field.absent ??= candidate;
      return field.absent;
    }
    const wildcards = wildcardsOf(item);
    const name = nameOf(item);
    if (wildcards.length === 0) {
      const target = field.values.get(name) ?? candidate;
      field.values.set(name, target);
      field.next.add(target);
      return target;
    }
    field.wildcards = true;
    const pattern = this.#patterns.get(name) ?? this.#patterns.size;
    this.#patterns.set(name, pattern);
    let target = candidate;
    for (const wildcard of inJavaOrder(wildcards, (each) => `"${each}"`)) {
      this.budget.left -= wildcard.length;
      if (this.budget.left < 0) break;
      target = field.machine.add(tokensOf(wildcard), pattern, target);
    }
    field.next.add(target);
    return target;
  }

  /** The most complex field that values lead to. */
  evaluate(): number {
    let most = 0;
    const work = [this.#start];
    const seen = new Set<NameState>();
    for (let state = work.pop(); state !== undefined; state = work.pop()) {
      if (seen.has(state)) continue;
      seen.add(state);
      for (const { machine, next, wildcards } of state.fields.values()) {
        if (wildcards) most = Math.max(most, evaluateMachine(machine, this.budget));
        work.push(...next);
      }
    }
    return most;
  }
}

function fieldOf({ fields }: NameState, name: string): Field {
  const known = fields.get(name);
  if (known !== undefined) return known;
  const made: Field = {
    machine: new ByteMachine(),
    values: new Map(),
    next: new Set(),
    absent: undefined,
    wildcards: false,
  };
  fields.set(name, made);
  return made;
}

function wildcardsOf(item: Item): readonly string[] {
  if (item.kind === 'text-test') return item.operator === 'wildcard' ? [item.value] : [];
  return item.kind === 'anything-but' && item.of === 'wildcard' ? item.values : [];
}

/** Equal for items that mean the same to the service. */
function nameOf(item: Item): string {
  const { span: _, ...rest } = item;
  return JSON.stringify(
    rest.kind === 'anything-but' ? { ...rest, values: [...new Set(rest.values)].sort() } : rest,
  );
}
