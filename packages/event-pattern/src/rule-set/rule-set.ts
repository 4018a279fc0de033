import { failure, type Outcome, spanOf, success, type TextRuleSet } from '@sluice/core';
import type { Scanner } from '@sluice/scan';
import type { Pattern } from '../ast.ts';
import { mostFew } from '../bytes/few-rules.ts';
import { type RuleFilter, ruleFilterOf } from '../bytes/rule-filter.ts';
import { codes } from '../codes.ts';
import { judgeRule } from '../engine/closures-rules.ts';
import { type EventInput, maxChoices } from '../event/event.ts';
import { Fields } from '../event/fields.ts';
import { readEvent } from '../event/read.ts';
import type { Options } from '../options.ts';
import { readFields } from '../reference/read.ts';
import { validate } from '../validate.ts';
import { type Rule, RuleTable, type SubRule } from './table.ts';

/** What a rule set holds, for those who watch it. */
export interface RuleSetSize {
  readonly rules: number;
  /** The alternatives of all rules. */
  readonly subRules: number;
  readonly paths: number;
  /** Different fields; rules share those that say the same. */
  readonly fields: number;
  /** Alternatives that nothing finds, so that every event tries them. */
  readonly unfound: number;
}

/** Many patterns as one. What an event costs hangs on what it touches, not on how many there are. */
export class RuleSet implements TextRuleSet {
  readonly #options: Options;
  readonly #table: RuleTable;
  readonly #fields = new Fields();
  /** While they are few. */
  #patterns: Map<string, Pattern> | undefined = new Map();
  #version = 0;
  /** The number of the event at hand, for marks that need no clearing. */
  #event = 0;
  #matched: Rule[] = [];
  #exhausted = false;

  constructor(options: Options = {}) {
    this.#options = options;
    this.#table = new RuleTable(options.quirks ?? true);
  }

  get size(): RuleSetSize {
    return this.#table.size;
  }

  has(id: string): boolean {
    return this.#table.has(id);
  }

  /** Adds a rule, in place of the one of that id if there is one; a bad text changes nothing. */
  add(id: string, text: string): Outcome<Pattern> {
    const validated = validate(text, this.#options);
    if (!validated.ok) return validated;
    this.remove(id);
    this.#table.add(id, validated.value);
    this.#patterns?.set(id, validated.value);
    if (this.#patterns && this.#patterns.size > mostFew) this.#patterns = undefined;
    this.#version += 1;
    return validated;
  }

  /** Whether there was such a rule. */
  remove(id: string): boolean {
    this.#patterns?.delete(id);
    this.#version += 1;
    return this.#table.remove(id);
  }

  /** The ids of the rules that match, in the order in which they were added. Never throws. */
  match(event: EventInput): readonly string[] {
    return this.#run(event) ? this.#ids() : [];
  }

  /** The same, `undefined` for a text that is no event. */
  matchText(text: string): readonly string[] | undefined {
    return this.#run(text) ? this.#ids() : undefined;
  }

  /** The same, with a diagnostic (5xxx) for an event that cannot be read. */
  evaluate(event: EventInput): Outcome<readonly string[]> {
    if (!this.#run(event)) {
      const wanted = new Set(this.#table.paths);
      const { diagnostics } = readFields(event, { wanted, enters: () => true });
      return failure(diagnostics);
    }
    if (!this.#exhausted) return success(this.#ids());
    return failure([codes.tooManyWays.at(spanOf(0, 0), maxChoices)], this.#ids());
  }

  /** The same for the lines of blocks, each an event, in their bytes; follows changes of the set. */
  over(scanner: Scanner): RuleFilter {
    const [versionOf, patternsOf] = [() => this.#version, () => this.#patterns];
    const slotsOf = () => this.#table.slots;
    return ruleFilterOf(
      {
        quirks: this.#options.quirks ?? true,
        get version() {
          return versionOf();
        },
        get patterns() {
          return patternsOf();
        },
        get slots() {
          return slotsOf();
        },
        matchFields: (fill) => {
          this.#begin();
          if (!fill(this.#fields)) return undefined;
          this.#find();
          return this.#ids();
        },
        matchText: (text) => this.matchText(text),
      },
      scanner,
    );
  }

  #ids(): readonly string[] {
    const matched = this.#matched;
    if (matched.length > 1) matched.sort((a, b) => a.order - b.order);
    return matched.map(({ id }) => id);
  }

  // HOT
  /** Finds what matches; false for an event that cannot be read. */
  #run(event: EventInput): boolean {
    this.#begin();
    if (!readEvent(event, this.#table.trie, this.#fields)) return false;
    this.#find();
    return true;
  }

  #begin(): void {
    this.#fields.clear();
    this.#matched = [];
    this.#exhausted = false;
  }

  /** Finds what matches the values that were read. */
  #find(): void {
    const fields = this.#fields;
    const table = this.#table;
    this.#event += 1;
    for (const slot of fields.touched) {
      const { index } = table.at(slot);
      const { values, count } = fields.at(slot);
      for (let i = 0; i < count; i++) index.collect(values[i]!, this.#meet);
    }
    for (const subRule of table.unfound) this.#try(subRule);
  }

  readonly #meet = (number: number): void => {
    this.#try(this.#table.subRule(number));
  };

  #try(subRule: SubRule): void {
    const { rule } = subRule;
    if (subRule.tried === this.#event || rule.matched === this.#event) return;
    subRule.tried = this.#event;
    const verdict = judgeRule(subRule.fields, this.#fields);
    if (verdict === undefined) this.#exhausted = true;
    if (verdict !== true) return;
    rule.matched = this.#event;
    this.#matched.push(rule);
  }
}
