import type { Attribute, Rule, RuleSet } from '@sluice/sampling/internal/ast';
import type { Request } from '@sluice/sampling/internal/request';
import fc from 'fast-check';

const span = { start: 0, end: 0 };

export const ruleOf = (fields: Partial<Rule> & Pick<Rule, 'name'>): Rule => ({
  kind: 'rule',
  priority: 1,
  fixedRate: 0.05,
  reservoirSize: 1,
  serviceName: '*',
  serviceType: '*',
  host: '*',
  httpMethod: '*',
  urlPath: '*',
  resourceArn: '*',
  attributes: [],
  isDefault: false,
  span,
  ...fields,
});

export const defaultRule = ruleOf({ name: 'Default', priority: 10_000, isDefault: true });

export const ruleSetOf = (rules: readonly Rule[], form: RuleSet['form'] = 'api'): RuleSet => ({
  kind: 'rule-set',
  form,
  rules,
  span,
});

/** Few characters, so that patterns meet texts: letters of both cases, some that fold oddly. */
const units = fc.constantFrom(...'aAbzZ/.\nßİıſKΣσς😀é-+'.split(''));
const wildcards = fc.constantFrom('*', '*', '?');

const pattern = fc.oneof(
  { weight: 4, arbitrary: fc.constant('*') },
  { weight: 6, arbitrary: fc.string({ unit: fc.oneof(units, wildcards), maxLength: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: units, maxLength: 3 }).map((text) => `${text}*`) },
);

const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: fc.constantFrom(...'aAbzZ/.'), maxLength: 8 }) },
  { weight: 3, arbitrary: fc.string({ unit: units, maxLength: 10 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const keys = fc.constantFrom('a', 'b', '__proto__', 'constructor');

const attributes: fc.Arbitrary<readonly Attribute[]> = fc.array(fc.record({ key: keys, pattern }), {
  maxLength: 2,
});

const rule = fc.record({
  priority: fc.integer({ min: 1, max: 5 }),
  fixedRate: fc.constantFrom(0, 0.05, 0.5, 1),
  reservoirSize: fc.integer({ min: 0, max: 3 }),
  serviceName: pattern,
  serviceType: fc.oneof({ weight: 9, arbitrary: fc.constant('*') }, pattern),
  host: pattern,
  httpMethod: fc.constantFrom('*', 'A', 'a?', '*b'),
  urlPath: pattern,
  resourceArn: fc.oneof({ weight: 9, arbitrary: fc.constant('*') }, pattern),
  attributes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, attributes),
});

/** Up to a few words of 32 rules, often with a default rule. */
export const ruleSets: fc.Arbitrary<RuleSet> = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.array(rule, { maxLength: 8 }) }, manyOf(rule)),
    fc.boolean(),
    fc.constantFrom('api' as const, 'local' as const),
  )
  .map(([fields, hasDefault, form]) => {
    const rules = fields.map((each, i) => ruleOf({ ...each, name: `r${i}` }));
    return ruleSetOf(hasDefault ? [defaultRule, ...rules] : rules, form);
  });

function manyOf<Item>(item: fc.Arbitrary<Item>) {
  return fc.array(item, { minLength: 30, maxLength: 70, size: 'max' });
}

export const requests: fc.Arbitrary<Request> = fc.record({
  serviceName: text,
  serviceType: text,
  host: text,
  method: fc.constantFrom('A', 'a', 'ab', 'B', undefined),
  path: text,
  resourceArn: text,
  attributes: fc.oneof(
    fc.constant(undefined),
    fc
      .array(
        fc.tuple(
          keys,
          text.map((each) => each ?? ''),
        ),
        { maxLength: 3 },
      )
      .map((pairs) => Object.fromEntries(pairs)),
  ),
});
