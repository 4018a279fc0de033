/** The sampler of the X-Ray SDK, its rules put into the cache by hand, its pollers never started. */
import { createRequire } from 'node:module';
import { type Asked, fixedRate, rulesOf } from './rules.ts';

interface SdkRule {
  getName(): string;
}

interface SdkSampler {
  started: boolean;
  readonly ruleCache: {
    rules: readonly SdkRule[];
    loadRules(rules: SdkRule[]): void;
    timestamp(now: number): void;
    getMatchedRule(request: Asked, now: number): SdkRule;
  };
  /** The name of the rule, or false. */
  shouldSample(request: Asked): string | false;
}

const sdk = createRequire(createRequire(import.meta.url).resolve('aws-xray-sdk-core'));
const sampler: SdkSampler = sdk('./middleware/sampling/default_sampler.js');
const SamplingRule: new (...fields: readonly unknown[]) => SdkRule = sdk(
  './middleware/sampling/sampling_rule.js',
);

sampler.started = true;

/** There is one sampler in a process: it gets its rules before each question. */
export function sdkOf(count: number) {
  sampler.ruleCache.rules = [];
  sampler.ruleCache.loadRules(
    rulesOf(count).map(
      (rule) =>
        new SamplingRule(
          rule.RuleName,
          rule.Priority,
          fixedRate,
          1,
          rule.Host,
          rule.HTTPMethod,
          rule.URLPath,
          rule.ServiceName,
          '*',
        ),
    ),
  );
  const { rules } = sampler.ruleCache;
  const fresh = () => {
    sampler.ruleCache.rules = rules;
    sampler.ruleCache.timestamp(Math.floor(Date.now() / 1000));
  };
  fresh();
  return {
    match(request: Asked): string {
      sampler.ruleCache.rules = rules;
      return sampler.ruleCache.getMatchedRule(request, Math.floor(Date.now() / 1000)).getName();
    },
    decide(request: Asked): string | false {
      sampler.ruleCache.rules = rules;
      return sampler.shouldSample(request);
    },
  };
}
