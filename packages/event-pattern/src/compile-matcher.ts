import { mayGenerate } from '@sluice/codegen';
import { type Engine, failure, type Outcome, success } from '@sluice/core';
import type { Pattern } from './ast.ts';
import { closeDirect } from './closures-direct.ts';
import { type Judge, judgeOf } from './closures-rules.ts';
import { codes } from './codes.ts';
import { compileDirect, type Test } from './compile-direct.ts';
import { evaluate } from './evaluate.ts';
import { type EventInput, maxChoices } from './event.ts';
import { Fields } from './event-fields.ts';
import { readEvent } from './event-read.ts';
import type { Options } from './options.ts';
import { type Plan, planPattern } from './plan.ts';
import { planDirect } from './plan-direct.ts';

export interface CompileOptions extends Options {
  /** How it runs: `auto` (when absent) makes code where that is allowed, closures elsewhere. */
  readonly engine?: Engine;
}

/** A pattern made ready for many events. */
export interface Matcher {
  /** Whether the event matches; an event that cannot be read does not. Never throws. */
  readonly test: (event: EventInput) => boolean;
  /** The same, with a diagnostic (5xxx) for an event that cannot be read. */
  readonly evaluate: (event: EventInput) => Outcome<boolean>;
  readonly engine: Exclude<Engine, 'auto'>;
  readonly pattern: Pattern;
  readonly plan: Plan;
  /** The code that runs on parsed values, where there is some. */
  readonly source?: string;
}

/** A matcher for a pattern that is known to be valid. */
export function matcherOf(pattern: Pattern, options: CompileOptions = {}): Matcher {
  const plan = planPattern(pattern, options.quirks ?? true);
  const reference = (event: EventInput) => evaluate(pattern, event, options);
  if (options.engine === 'reference') {
    const test = (event: EventInput) => isTrue(reference(event));
    return { test, evaluate: reference, engine: 'reference', pattern, plan };
  }
  const judge = judgeOf(plan);
  const evaluateFast = (event: EventInput) => judgeEvent(judge, pattern, event, reference);
  const general: Test = (event) => isTrue(evaluateFast(event as EventInput));
  const direct = planDirect(plan);
  const made = (options.engine ?? 'auto') !== 'closures' && mayGenerate();
  const base = { evaluate: evaluateFast, pattern, plan } as const;
  if (direct === undefined || !made) {
    const test = direct === undefined ? general : closeDirect(direct, general);
    return { ...base, test, engine: 'closures' };
  }
  const { run, source } = compileDirect(direct, general);
  return { ...base, test: run, engine: 'code', source };
}

const isTrue = (outcome: Outcome<boolean>): boolean => outcome.ok && outcome.value;

/** Reads the event and judges it; what cannot be read is explained by the reference. */
function judgeEvent(
  { trie, judge }: Judge,
  pattern: Pattern,
  event: EventInput,
  reference: (event: EventInput) => Outcome<boolean>,
): Outcome<boolean> {
  fields.clear();
  if (!readEvent(event, trie, fields)) return reference(event);
  const verdict = judge(fields);
  if (verdict !== undefined) return success(verdict);
  return failure([codes.tooManyWays.at(pattern.span, maxChoices)]);
}

/** PERF: one store for all matchers, for no call lasts beyond itself. */
const fields = new Fields();
