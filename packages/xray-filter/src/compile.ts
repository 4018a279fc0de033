import { mayGenerate } from '@sluice/codegen';
import { chain, type Outcome, success, type TextMatcher } from '@sluice/core';
import type { Expression } from './ast.ts';
import { closuresOf, type Run } from './engine/closures.ts';
import { emit } from './engine/emit.ts';
import { matches } from './evaluate.ts';
import type { XrayFilterOptions } from './options.ts';
import type { Program } from './plan/shape.ts';
import { programOf } from './plan.ts';
import { readTrace } from './summary/read-trace.ts';
import type { Trace } from './summary/trace.ts';
import { type Checked, check } from './validate.ts';

/** A filter expression ready to be run on one trace after the other. */
export interface Matcher extends TextMatcher {
  /**
   * Whether a trace matches: a summary in the words of the language, a `TraceSummary`, or a trace
   * of `BatchGetTraces`. What is no object does not.
   */
  test(trace: unknown): boolean;
  /** The same for a trace as JSON text; `undefined` where that is no object. */
  testText(text: string): boolean | undefined;
  readonly engine: 'code' | 'closures' | 'reference';
  readonly node: Expression;
  readonly program: Program;
  /** What was generated, where code was. */
  readonly source?: string;
}

/** Compiles an expression that `validate` accepts. */
export function compile(text: string, options: XrayFilterOptions = {}): Outcome<Matcher> {
  return chain(check(text, options), (checked) => success(matcherOf(checked, options)));
}

function matcherOf({ node, groups }: Checked, { engine }: XrayFilterOptions): Matcher {
  const program = programOf(node, groups);
  if (engine === 'reference') {
    const run: Run = (trace) => matches(node, trace as Trace, groups);
    return { ...running(run), engine, node, program };
  }
  if (engine === 'closures' || !mayGenerate()) {
    return { ...running(closuresOf(program)), engine: 'closures', node, program };
  }
  const { run, source } = emit(program);
  return { ...running(run), engine: 'code', node, program, source };
}

function running(run: Run) {
  const test = (value: unknown): boolean | undefined => {
    const trace = readTrace(value);
    return trace === undefined ? undefined : run(trace as Parameters<Run>[0]);
  };
  return {
    test: (trace: unknown) => test(trace) ?? false,
    testText(text: string): boolean | undefined {
      try {
        return test(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
  };
}
