import type { TextMatcher } from '@sluice/core';
import type { EventVisitor, Remark } from '../input/event.ts';
import { isRuleSet, type Matcher } from './matcher.ts';
import { Printer } from './printer.ts';
import { emptyTally, type SearchSettings, type Tally } from './settings.ts';

/** Runs the matcher over the events of one input, and prints those that match into memory. */
export class Search implements EventVisitor {
  readonly tally: Tally = emptyTally();
  /** The first texts that were no events of the language. */
  firstForeign: number | undefined;
  /** What could not be read as an event at all. */
  readonly refused: Remark[] = [];
  private readonly matcher: Matcher;
  private readonly settings: SearchSettings;
  private readonly printer: Printer;
  private readonly places = new Map<string, number>();

  constructor(matcher: Matcher, settings: SearchSettings, name: string) {
    this.matcher = matcher;
    this.settings = settings;
    this.printer = new Printer(settings, name);
    if (settings.isSet) {
      this.tally.byRule = settings.rules.map(() => 0);
      settings.rules.forEach((rule, i) => void this.places.set(rule.name, i));
    }
  }

  /** Whether nothing that comes can change the answer. */
  get isDone(): boolean {
    return this.settings.once && this.tally.matches > 0;
  }

  // HOT: one call an event.
  visit(text: string, number: number, raw?: Uint8Array): void {
    const { matcher, tally } = this;
    tally.events += 1;
    if (isRuleSet(matcher)) {
      const names = matcher.matchText(text);
      if (names === undefined) this.foreign(number);
      else if (names.length > 0 !== this.settings.invert) this.found(text, number, raw, names);
    } else {
      const matches = matcher.testText(text);
      if (matches === undefined) this.foreign(number);
      else if (matches !== this.settings.invert) this.found(text, number, raw);
    }
  }

  refuse(number: number, reason: string): void {
    this.refused.push({ number, reason });
  }

  /** What was printed since the last call. */
  take(): Uint8Array {
    return this.printer.take();
  }

  /** Counts a text that is no event of the language. */
  foreign(number: number): void {
    this.tally.foreign += 1;
    this.firstForeign ??= number;
  }

  /** Counts an event that is wanted. */
  count(rules: readonly string[] | undefined): void {
    this.tally.matches += 1;
    for (const name of rules ?? []) this.tally.byRule[this.places.get(name)!]! += 1;
  }

  /** Counts an event that is wanted, and prints it. */
  found(
    text: string,
    number: number,
    raw: Uint8Array | undefined,
    rules?: readonly string[],
  ): void {
    this.count(rules);
    if (this.settings.print === 'nothing') return;
    const fields = this.settings.fields
      ? (this.matcher as TextMatcher).extractText?.(text)
      : undefined;
    this.printer.print({ text, number, raw, rules, fields });
  }
}
