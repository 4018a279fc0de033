import fc from 'fast-check';

/** Fields of a rule as `CreateSamplingRule` takes them, most of them right. */
export interface WrittenRule {
  readonly [field: string]: unknown;
}

const unit = fc.constantFrom(...'abAB/.?*'.split(''));
const pattern = fc.oneof(
  { weight: 2, arbitrary: fc.constant('*') },
  { weight: 3, arbitrary: fc.string({ unit, minLength: 1, maxLength: 8 }) },
);
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** A rule that the service takes. */
export const writtenRules: fc.Arbitrary<WrittenRule> = fc.record(
  {
    RuleName: fc.string({
      unit: fc.constantFrom(...'abcXYZ-1'.split('')),
      minLength: 1,
      maxLength: 6,
    }),
    Priority: fc.integer({ min: 1, max: 9999 }),
    FixedRate: share,
    ReservoirSize: fc.integer({ min: 0, max: 10 }),
    ServiceName: pattern,
    ServiceType: pattern,
    Host: pattern,
    HTTPMethod: pattern,
    URLPath: pattern,
    ResourceARN: pattern,
    Version: fc.constant(1),
    Attributes: fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor'), pattern, {
      maxKeys: 3,
    }),
    SamplingRateBoost: fc.record({
      MaxRate: share,
      CooldownWindowMinutes: fc.integer({ min: 1, max: 60 }),
    }),
  },
  {
    requiredKeys: [
      'RuleName',
      'Priority',
      'FixedRate',
      'ReservoirSize',
      'ServiceName',
      'ServiceType',
      'Host',
      'HTTPMethod',
      'URLPath',
      'ResourceARN',
      'Version',
    ],
  },
);

/** Rules with names of their own. */
export const writtenRuleSets = fc.uniqueArray(writtenRules, {
  selector: ({ RuleName }) => RuleName,
  maxLength: 6,
});

/** Patterns and texts over few characters, so that they meet. */
export const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 7 });
export const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
