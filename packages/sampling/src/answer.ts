import {
  type Answer,
  chain,
  type Diagnostic,
  failure,
  isError,
  type Outcome,
  type Span,
  spanOf,
  success,
} from '@sluice/core';
import type { Form, Rule, RuleSet } from './ast.ts';
import { codes } from './codes.ts';
import { evaluate } from './evaluate.ts';
import { optionsIn, type SamplingOptions } from './options.ts';
import { orderOf } from './order.ts';
import { answerReservoir } from './questions/reservoir.ts';
import { wordFor } from './read-request.ts';
import { fieldMatches } from './reference/matches.ts';
import { requestIn } from './request-in.ts';
import { parseTraceHeader } from './trace/trace-header.ts';
import { parseTraceId, toW3c } from './trace/trace-id.ts';
import { validate } from './validate.ts';

/**
 * `{request}` (a value, or its JSON text) gives `rule` (by name; in a local file its index, or `"default"`; null where none
 * takes it) and `ruleOtel` (as OpenTelemetry's samplers take fields that are missing). `as` names
 * what else the text is: `order`, `reservoir` (with `steps`), `wildcard` (with `value`),
 * `trace-header`, `trace-id`; with `rule` or `local-rules` it is only read as that.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given = typeof input === 'object' && input !== null ? input : {};
  const span = spanOf(0, text.length);
  return chain(optionsIn(given, span), (options) => answerAs(text, given, options, span));
}

function answerAs(
  text: string,
  given: object,
  options: SamplingOptions,
  span: Span,
): Outcome<Answer> {
  switch (options.as) {
    case 'wildcard':
      return answerWildcard(text, valueIn(given, 'value'), options);
    case 'trace-header':
      return success({ parsed: parseTraceHeader(text) });
    case 'trace-id':
      return chain(parseTraceId(text), (id) => success({ epoch: id.epoch, w3c: toW3c(id) }));
    case 'order':
      return chain(stored(text, options), ({ rules, form }) =>
        success({ order: orderOf(rules).map((rule) => idOf(rule, form)) }),
      );
    case 'reservoir':
      return chain(stored(text, options), (set) =>
        answerReservoir(set, valueIn(given, 'steps'), span),
      );
    default:
      return Object.hasOwn(given, 'request')
        ? chain(stored(text, options), (set) => answerRequest(set, given, options))
        : chain(validate(text, options), () => success({}));
  }
}

const valueIn = (input: object, key: string): unknown =>
  Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined;

/** Null, or nothing, is a field that the request has not; a pattern alone takes it only if it is `*`. */
function answerWildcard(
  text: string,
  value: unknown,
  { missing }: SamplingOptions,
): Outcome<Answer> {
  if (typeof value !== 'string' && value !== null && value !== undefined) {
    return failure([codes.value.at(spanOf(0, text.length), wordFor(value))]);
  }
  const isField = missing === 'match';
  return success({
    matches: fieldMatches(text, value ?? undefined, isField ? 'match' : 'wildcard-only'),
  });
}

function answerRequest(set: RuleSet, input: object, options: SamplingOptions): Outcome<Answer> {
  return chain(requestIn(valueIn(input, 'request'), set.span), (request) =>
    chain(evaluate(set, request, options), ({ rule }) =>
      chain(evaluate(set, request, { missing: 'wildcard-only' }), (otel) =>
        success({ rule: idOf(rule, set.form), ruleOtel: idOf(otel.rule, set.form) }),
      ),
    ),
  );
}

/** What a rule is called in an answer. */
function idOf(rule: Rule | undefined, form: Form): string | number | null {
  if (rule === undefined) return null;
  return form === 'local' && !rule.isDefault ? Number(rule.name) : rule.name;
}

/**
 * Rules as a sampler gets them: it applies what it was given, also what the service would not
 * have stored. What would have been refused becomes a warning, as far as the rules can be read.
 */
function stored(text: string, options: SamplingOptions): Outcome<RuleSet> {
  const outcome = validate(text, options);
  if (outcome.ok) return outcome;
  const { partial, diagnostics } = outcome;
  if (partial === undefined || diagnostics.some(isFatal)) return failure(diagnostics);
  return success(
    partial,
    diagnostics.map((each) => (isError(each) ? { ...each, severity: 'warning' } : each)),
  );
}

/** Names are missing or limits exceeded: all else leaves it open what the rules say. */
const isFatal = (diagnostic: Diagnostic) =>
  isError(diagnostic) && /^SR(?:1|2|3001|31|41)/.test(diagnostic.code);
