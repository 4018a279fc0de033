import { chain, type Explanation, failure, type Outcome, success } from '@sluice/core';
import type { Rule, RuleSet } from './ast.ts';
import { evaluate } from './evaluate.ts';
import { plainClause, triedClause } from './explain/request.ts';
import { explainRules } from './explain/rules.ts';
import { amountOf } from './explain/words.ts';
import { calledBy } from './naming.ts';
import type { SamplingOptions } from './options.ts';
import { orderOf } from './order.ts';
import type { Places } from './reading/rule.ts';
import type { Request } from './request.ts';
import { requestIn } from './request-in.ts';
import { check } from './validate.ts';

/**
 * What rules do, each in a sentence and in the order of trial; with a request (or the JSON text of
 * one), which rule takes it and, of each rule before, which pattern refused what, and the smallest
 * change to the request that it would have taken.
 */
export function explain(
  text: string,
  request?: Request | string,
  options: SamplingOptions = {},
): Outcome<Explanation> {
  const { set, places, said } = check(text, options);
  const diagnostics = said.inOrder();
  if (set === undefined || said.hasErrors) return failure(diagnostics);
  if (request === undefined) return success(explainRules(set), diagnostics);
  const byRule = new Map(set.rules.map((rule, i) => [rule, places[i]!]));
  const outcome = chain(requestIn(request, set.span), (read) =>
    explainRequest(set, read, byRule, options),
  );
  return { ...outcome, diagnostics: [...diagnostics, ...outcome.diagnostics] };
}

function explainRequest(
  set: RuleSet,
  request: Request,
  places: ReadonlyMap<Rule, Places>,
  options: SamplingOptions,
): Outcome<Explanation> {
  const { form } = set;
  const { missing } = options;
  return chain(evaluate(set, request, options), ({ rule }) =>
    chain(evaluate(set, request, { missing: 'wildcard-only' }), (otel) => {
      const rules = orderOf(set.rules);
      const last = rule === undefined ? rules.length : rules.indexOf(rule);
      const clauses = rules.map((each, i) =>
        i <= last
          ? triedClause(each, places.get(each)!, { request, form, missing })
          : plainClause(each, form),
      );
      const summary =
        rule === undefined
          ? 'no rule takes the request; a sampler then traces 1 a second and 5 % of the rest'
          : `\`${calledBy(rule, form)}\` takes the request; of such requests it traces ${amountOf(rule, form)}`;
      const name = otel.rule === undefined ? 'none' : calledBy(otel.rule, form);
      const differs = otel.rule !== rule;
      return success({
        summary,
        clauses,
        matches: rule !== undefined,
        ...(differs && { facts: [{ name: 'with OpenTelemetry', value: `rule ${name}` }] }),
      });
    }),
  );
}
