import { build, js, mayGenerate, nameOf, Scope } from '@sluice/codegen';
import { chain, type Outcome, success } from '@sluice/core';
import { type State, states } from '../state.ts';
import { nameIn } from './arn.ts';
import type { Rule } from './ast.ts';
import { type Check, closuresOf } from './engine/closures.ts';
import { emit } from './engine/emit.ts';
import type { AlarmRuleOptions } from './options.ts';
import { childrenOf, planOf } from './plan.ts';
import { holds } from './reference.ts';
import { validate } from './validate.ts';

/** A composite alarm rule that is ready to be run. */
export interface CompositeRule {
  readonly engine: 'code' | 'closures' | 'reference';
  readonly rule: Rule;
  /** The names of its children, each once; their places are those of the states in `test`. */
  readonly children: readonly string[];
  /** Whether the rule is true; a state is its place in `OK`, `ALARM`, `INSUFFICIENT_DATA`. */
  readonly test: (children: ArrayLike<number>) => boolean;
  /** The same by name; a child without a state counts as `INSUFFICIENT_DATA`. */
  state(children: Readonly<Record<string, State>>): 'ALARM' | 'OK';
  /** The source of the code, where code was made. */
  readonly source?: string;
}

/** Compiles a rule that `validate` accepts to one test over the states of its children. */
export function compile(text: string, options: AlarmRuleOptions = {}): Outcome<CompositeRule> {
  return chain(validate(text, options), (rule) => success(ruleOf(rule, options)));
}

function ruleOf(rule: Rule, options: AlarmRuleOptions): CompositeRule {
  const children = childrenOf(rule);
  const made = engineOf(rule, children, options);
  const unknown = states.indexOf('INSUFFICIENT_DATA');
  return {
    ...made,
    rule,
    children,
    state(given) {
      const byName = new Map(Object.entries(given).map(([name, state]) => [nameIn(name), state]));
      const found = children.map((name) => {
        const state = byName.get(name);
        return state === undefined ? unknown : states.indexOf(state);
      });
      return made.test(found) ? 'ALARM' : 'OK';
    },
  };
}

function engineOf(
  rule: Rule,
  children: readonly string[],
  { engine = 'auto' }: AlarmRuleOptions,
): Pick<CompositeRule, 'engine' | 'test' | 'source'> {
  if (engine === 'reference') {
    const test: Check = (found) =>
      holds(rule, (name) => states[found[children.indexOf(name)] ?? 2] ?? 'INSUFFICIENT_DATA');
    return { engine, test };
  }
  const plan = planOf(rule);
  if (engine === 'closures' || !mayGenerate())
    return { engine: 'closures', test: closuresOf(plan) };
  const parameter = nameOf('children');
  const { run, source } = build<Check>(
    new Scope(),
    [parameter],
    js`return ${emit(plan, parameter)};`,
  );
  return { engine: 'code', test: run, source };
}
