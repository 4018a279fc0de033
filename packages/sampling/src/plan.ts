import type { Attribute, Form, PatternName, Rule, RuleSet } from './ast.ts';
import type { SamplingOptions } from './options.ts';
import { orderOf } from './order.ts';

/** What a sampler runs on: the rules as they are tried, and what of a request tells them apart. */
export interface Plan {
  readonly form: Form;
  readonly rules: readonly Rule[];
  readonly fields: Readonly<Partial<Record<PatternName, FieldPlan>>>;
  readonly attributes: readonly (FieldPlan & { readonly key: string })[];
}

/** The patterns that the rules have for one part of a request. Rules go by their place in order. */
export interface FieldPlan {
  /** The rules that take whatever is there. */
  readonly any: readonly number[];
  /** The rules that take a request without this part. */
  readonly missing: readonly number[];
  /** Whether empty text is as good as none. */
  readonly isEmptyMissing: boolean;
  /** Each pattern once, in lower case, without `*` alone. */
  readonly patterns: readonly PatternPlan[];
}

export interface PatternPlan {
  readonly pattern: string;
  readonly rules: readonly number[];
}

const names: readonly PatternName[] = [
  'serviceName',
  'serviceType',
  'host',
  'httpMethod',
  'urlPath',
  'resourceArn',
];

export function planOf({ form, rules: written }: RuleSet, { missing }: SamplingOptions): Plan {
  const rules = orderOf(written);
  const isLenient = missing !== 'wildcard-only';
  const fields = names.flatMap((name) => {
    const patterns = rules.map((rule) => (rule.isDefault ? '*' : rule[name]));
    const plan = fieldPlanOf(patterns, isLenient, (pattern) => isLenient || pattern === '*');
    return plan.patterns.length === 0 ? [] : [[name, plan] as const];
  });
  return { form, rules, fields: Object.fromEntries(fields), attributes: attributePlansOf(rules) };
}

/** A rule may name a key more than once; then each time is a column of its own. */
function attributePlansOf(rules: readonly Rule[]): Plan['attributes'] {
  const columns = rules.map((rule) => (rule.isDefault ? [] : columnsOf(rule.attributes)));
  const heads = new Map(columns.flat().map(({ head, key }) => [head, key]));
  return [...heads].map(([head, key]) => {
    const patterns = columns.map((row) => row.find((cell) => cell.head === head)?.pattern);
    return { key, ...fieldPlanOf(patterns, false, (pattern) => pattern === undefined) };
  });
}

const columnsOf = (attributes: readonly Attribute[]) =>
  attributes.map(({ key, pattern }, i) => {
    const nth = attributes.slice(0, i).filter((each) => each.key === key).length;
    return { key, pattern, head: `${nth} ${key}` };
  });

/** One pattern for each rule; none is one that takes everything. */
function fieldPlanOf(
  patterns: readonly (string | undefined)[],
  isEmptyMissing: boolean,
  takesMissing: (pattern: string | undefined) => boolean,
): FieldPlan {
  const any: number[] = [];
  const missing: number[] = [];
  const rulesOf = new Map<string, number[]>();
  for (const [rule, pattern] of patterns.entries()) {
    if (takesMissing(pattern)) missing.push(rule);
    const folded = pattern?.toLowerCase();
    if (folded === undefined || folded === '*') any.push(rule);
    else if (rulesOf.has(folded)) rulesOf.get(folded)!.push(rule);
    else rulesOf.set(folded, [rule]);
  }
  return {
    any,
    missing,
    isEmptyMissing,
    patterns: [...rulesOf].map(([pattern, having]) => ({ pattern, rules: having })),
  };
}
