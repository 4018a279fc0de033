import type { Pattern } from '../ast.ts';
import type { TrieNode } from '../event/trie.ts';
import { type FieldPlan, planPattern } from '../plan.ts';
import { type PathSlot, type SharedField, SharedFields } from './fields.ts';
import { type Key, keysOf, type SlotIndex } from './index-of-rules.ts';

/** One way for a rule to match. */
export interface SubRule {
  readonly number: number;
  readonly rule: Rule;
  /** In the order of their paths. */
  readonly fields: readonly SharedField[];
  /** What it is found by; `undefined` when every event tries it. */
  readonly anchor: Anchor | undefined;
  /** The event that last tried it. */
  tried: number;
}

/** The values of one path that lead to a rule. */
interface Anchor {
  readonly index: SlotIndex;
  readonly keys: readonly Key[];
}

export interface Rule {
  readonly id: string;
  readonly order: number;
  readonly subRules: SubRule[];
  /** The event that it last matched. */
  matched: number;
}

/** The rules of a set, and what finds them. */
export class RuleTable {
  readonly #quirks: boolean;
  readonly #fields: SharedFields;
  readonly #rules = new Map<string, Rule>();
  readonly #subRules: (SubRule | undefined)[] = [];
  readonly #free: number[] = [];
  /** Alternatives that can match without any value, so that nothing finds them. */
  readonly unfound = new Set<SubRule>();
  #order = 0;

  constructor(quirks: boolean) {
    this.#quirks = quirks;
    this.#fields = new SharedFields(quirks);
  }

  get trie(): TrieNode {
    return this.#fields.trie;
  }

  get paths(): readonly string[] {
    return this.#fields.paths;
  }

  get slots(): readonly { readonly path: string; readonly slot: number }[] {
    return this.#fields.slots;
  }

  get size() {
    return {
      rules: this.#rules.size,
      subRules: this.#subRules.length - this.#free.length,
      unfound: this.unfound.size,
      ...this.#fields.size,
    };
  }

  has(id: string): boolean {
    return this.#rules.has(id);
  }

  at(slot: number): PathSlot {
    return this.#fields.at(slot);
  }

  subRule(number: number): SubRule {
    return this.#subRules[number]!;
  }

  add(id: string, pattern: Pattern): void {
    const { rules, fields, strict } = planPattern(pattern, this.#quirks);
    const rule: Rule = { id, order: this.#order++, subRules: [], matched: 0 };
    this.#rules.set(id, rule);
    for (const places of rules) {
      const plans = places.map((place) => fields[place]!);
      const shared = plans.map((plan) => this.#fields.use(plan, strict));
      const anchor = anchorOf(plans, shared);
      const number = this.#free.pop() ?? this.#subRules.length;
      const subRule: SubRule = { number, rule, fields: shared, anchor, tried: 0 };
      this.#subRules[number] = subRule;
      rule.subRules.push(subRule);
      if (anchor === undefined) this.unfound.add(subRule);
      else for (const key of anchor.keys) anchor.index.add(key, number);
    }
  }

  /** Whether there was such a rule. */
  remove(id: string): boolean {
    const rule = this.#rules.get(id);
    if (rule === undefined) return false;
    this.#rules.delete(id);
    for (const subRule of rule.subRules) {
      const { anchor, number } = subRule;
      if (anchor === undefined) this.unfound.delete(subRule);
      else for (const key of anchor.keys) anchor.index.remove(key, number);
      for (const field of subRule.fields) this.#fields.drop(field);
      this.#subRules[number] = undefined;
      this.#free.push(number);
    }
    return true;
  }
}

/** Paths where all events have one of few values: a rule found there is met often in vain. */
const coarse: ReadonlySet<string> = new Set([
  'version',
  'account',
  'region',
  'source',
  'detail-type',
]);

/** The field by which a rule is found with the least company. */
function anchorOf(plans: readonly FieldPlan[], fields: readonly SharedField[]): Anchor | undefined {
  let best: Anchor | undefined;
  let least = Number.POSITIVE_INFINITY;
  plans.forEach(({ path, asks }, i) => {
    const keys = keysOf(asks);
    if (keys === undefined) return;
    const { index } = fields[i]!.path;
    const cost = keys.reduce((sum, key) => sum + index.costOf(key), coarse.has(path) ? 3 : 0);
    if (cost >= least) return;
    best = { index, keys };
    least = cost;
  });
  return best;
}
