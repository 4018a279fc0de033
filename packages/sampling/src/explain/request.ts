import type { Clause, Span } from '@sluice/core';
import type { Form, Rule } from '../ast.ts';
import { patternFields } from '../fields.ts';
import { calledBy } from '../naming.ts';
import type { SamplingOptions } from '../options.ts';
import type { Places } from '../reading/rule.ts';
import { attributeMatches, attributeOf, fieldMatches, requestKeys } from '../reference/matches.ts';
import type { Request } from '../request.ts';
import { nearestText } from './nearest.ts';
import { sentenceOf } from './words.ts';

/** What a rule is held against. */
export interface Question {
  readonly request: Request;
  readonly form: Form;
  readonly missing: SamplingOptions['missing'];
}

/** A rule that is tried: whether it takes the request, and what each of its patterns says. */
export function triedClause(rule: Rule, places: Places, question: Question): Clause {
  const clauses = rule.isDefault ? [] : patternClauses(rule, places, question);
  return {
    text: headOf(rule, question.form),
    span: rule.span,
    holds: clauses.every(({ holds }) => holds),
    ...(clauses.length > 0 && { clauses }),
  };
}

/** A rule that is not tried any more, or of which nothing was asked. */
export const plainClause = (rule: Rule, form: Form): Clause => ({
  text: headOf(rule, form),
  span: rule.span,
});

function headOf(rule: Rule, form: Form): string {
  const priority = form === 'local' || rule.isDefault ? '' : ` (priority ${rule.priority})`;
  const about = rule.description ? `, ${JSON.stringify(rule.description)}` : '';
  return `\`${calledBy(rule, form)}\`${priority}${about}: ${sentenceOf(rule, form)}`;
}

const patternClauses = (rule: Rule, places: Places, { request, missing }: Question): Clause[] => [
  ...patternFields.flatMap(({ key, what }) => {
    const pattern = rule[key];
    if (pattern === '*') return [];
    const value = request[requestKeys[key]];
    const holds = fieldMatches(pattern, value, missing);
    return [clauseOf(what, pattern, value, holds, places.get(key) ?? rule.span)];
  }),
  ...rule.attributes.map(({ key, pattern }) => {
    const holds = attributeMatches(key, pattern, request);
    const value = attributeOf(request, key);
    const span = places.get('attributes') ?? rule.span;
    return clauseOf(`attribute \`${key}\``, pattern, value, holds, span);
  }),
];

function clauseOf(
  what: string,
  pattern: string,
  value: string | undefined,
  holds: boolean,
  span: Span,
): Clause {
  return {
    text: `the ${what} matches \`${pattern}\``,
    span,
    holds,
    found: foundOf(what, value, holds),
    ...(!holds && { nearest: nearestOf(what, pattern, value) }),
  };
}

function foundOf(what: string, value: string | undefined, holds: boolean): string {
  if (value) return JSON.stringify(value);
  const none = value === undefined ? `no ${what}` : `an empty ${what}`;
  return holds ? `${none}, which is taken for a match` : none;
}

function nearestOf(what: string, pattern: string, value: string | undefined): string {
  const nearest = JSON.stringify(nearestText(pattern, value ?? ''));
  return value === undefined ? `add the ${what} ${nearest}` : `set the ${what} to ${nearest}`;
}
