import { mayGenerate } from '@sluice/codegen';
import { chain, type Outcome, success, type TextMatcher } from '@sluice/core';
import type { Scanner } from '@sluice/scan';
import type { Pattern } from './ast.ts';
import { type LineFilter, lineFilterOf } from './bytes/line-filter.ts';
import { closuresOf } from './engine/closures.ts';
import { emit } from './engine/emit.ts';
import { extractFields } from './engine/extract.ts';
import { evaluatePattern } from './evaluate.ts';
import type { FilterPatternOptions } from './options.ts';
import type { Plan } from './plan/shape.ts';
import { planOf } from './plan.ts';
import { validate } from './validate.ts';

/** A pattern ready to be run on one message after the other. */
export interface Matcher extends TextMatcher {
  /** Whether a message matches; takes time linear in it. */
  test(message: string): boolean;
  /** The fields of a message that matches (none but for space-delimited patterns). */
  extract(message: string): Readonly<Record<string, string>> | undefined;
  /** The same over blocks of lines, in their bytes. */
  over(scanner: Scanner): LineFilter;
  readonly engine: 'code' | 'closures' | 'reference';
  readonly plan: Plan;
  /** What was generated, where code was. */
  readonly source?: string;
}

/** Compiles a pattern that `validate` accepts. */
export function compile(text: string, options: FilterPatternOptions = {}): Outcome<Matcher> {
  return chain(validate(text, options), (pattern) => success(matcherOf(pattern, options)));
}

function matcherOf(pattern: Pattern, options: FilterPatternOptions): Matcher {
  const plan = planOf(pattern, options);
  const { engine } = options;
  if (engine === 'reference') {
    const test = (message: string) => evaluatePattern(pattern, message, options).matches;
    const extract = (message: string) => evaluatePattern(pattern, message, options).extracted;
    return { ...asText(plan, test, extract), engine };
  }
  if (engine === 'closures' || !mayGenerate()) {
    return { ...running(plan, closuresOf(plan)), engine: 'closures' };
  }
  const { run, source } = emit(plan);
  return { ...running(plan, run), engine: 'code', source };
}

const running = (plan: Plan, test: Matcher['test']) =>
  asText(plan, test, (message: string) =>
    test(message) ? (plan.kind === 'space' ? extractFields(plan, message) : {}) : undefined,
  );

/** Any text is a message, so the program takes files as they are. */
const asText = (plan: Plan, test: Matcher['test'], extract: Matcher['extract']) => ({
  ...{ plan, test, extract },
  ...{ testText: test, extractText: extract },
  over: (scanner: Scanner) => lineFilterOf(plan, scanner, test),
});
