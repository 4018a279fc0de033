import { mayGenerate } from '@sluice/codegen';
import { type Engine, failure, type Outcome, success, type TextMatcher } from '@sluice/core';
import type { Scanner } from '@sluice/scan';
import type { Pattern } from '../ast.ts';
import { type EventFilter, eventFilterOf } from '../bytes/event-filter.ts';
import { codes } from '../codes.ts';
import { evaluate, evaluatorOf } from '../evaluate.ts';
import { type EventInput, maxChoices } from '../event/event.ts';
import { Fields } from '../event/fields.ts';
import { readEvent } from '../event/read.ts';
import type { Options } from '../options.ts';
import { planDirect } from '../plan/direct.ts';
import { type Plan, planPattern } from '../plan.ts';
import { closeDirect } from './closures-direct.ts';
import { type Judge, judgeOf } from './closures-rules.ts';
import { compileDirect, type Test } from './code-direct.ts';

export interface CompileOptions extends Options {
  /** How it runs: `auto` (when absent) makes code where that is allowed, closures elsewhere. */
  readonly engine?: Engine;
}

/** A pattern made ready for many events. */
export interface Matcher extends TextMatcher {
  /** Whether the event matches; an event that cannot be read does not. Never throws. */
  readonly test: (event: EventInput) => boolean;
  /** The same, with a diagnostic (5xxx) for an event that cannot be read. */
  readonly evaluate: (event: EventInput) => Outcome<boolean>;
  /** The same for the lines of blocks, each an event, in their bytes. */
  readonly over: (scanner: Scanner) => EventFilter;
  readonly engine: Exclude<Engine, 'auto'>;
  readonly pattern: Pattern;
  readonly plan: Plan;
  /** The code that runs on parsed values, where there is some. */
  readonly source?: string;
}

/** A matcher for a pattern that is known to be valid. */
export function matcherOf(pattern: Pattern, options: CompileOptions = {}): Matcher {
  const plan = planPattern(pattern, options.quirks ?? true);
  if (options.engine === 'reference') return referenceOf(pattern, plan, options);
  const judge = judgeOf(plan);
  const general: Test = (event) => judgeEvent(judge, event as EventInput) === true;
  const testText = (text: string) => booleanOf(judgeEvent(judge, text));
  const base = {
    pattern,
    plan,
    evaluate: (event: EventInput) => said(judgeEvent(judge, event), pattern, event, options),
    testText,
    over: (scanner: Scanner) => eventFilterOf(plan, scanner, testText),
  };
  const direct = planDirect(plan);
  if (direct === undefined) return { ...base, test: general, engine: 'closures' };
  if (options.engine === 'closures' || !mayGenerate()) {
    return { ...base, test: closeDirect(direct, general), engine: 'closures' };
  }
  const { run, source } = compileDirect(direct, general);
  return { ...base, test: run, engine: 'code', source };
}

function referenceOf(pattern: Pattern, plan: Plan, options: Options): Matcher {
  const judge = evaluatorOf(pattern, options);
  const testText = (text: string) => {
    const outcome = judge(text);
    return outcome.ok ? outcome.value : undefined;
  };
  return {
    pattern,
    plan,
    engine: 'reference',
    evaluate: judge,
    test: (event) => isTrue(judge(event)),
    testText,
    over: (scanner) => eventFilterOf(plan, scanner, testText),
  };
}

const isTrue = (outcome: Outcome<boolean>): boolean => outcome.ok && outcome.value;

type Judged = boolean | 'unreadable' | 'exhausted';

function judgeEvent({ trie, judge }: Judge, event: EventInput): Judged {
  fields.clear();
  return readEvent(event, trie, fields) ? (judge(fields) ?? 'exhausted') : 'unreadable';
}

/** PERF: one store for all matchers, for no call lasts beyond itself. */
const fields = new Fields();

const booleanOf = (judged: Judged): boolean | undefined =>
  typeof judged === 'boolean' ? judged : undefined;

/** What cannot be read is explained by the reference. */
function said(
  judged: Judged,
  pattern: Pattern,
  event: EventInput,
  options: Options,
): Outcome<boolean> {
  if (judged === 'unreadable') return evaluate(pattern, event, options);
  if (judged !== 'exhausted') return success(judged);
  return failure([codes.tooManyWays.at(pattern.span, maxChoices)]);
}
