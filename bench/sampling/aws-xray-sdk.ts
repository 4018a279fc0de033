/** The sampler of the X-Ray SDK, its rules put into the cache by hand, its pollers never started. */
import sampler from 'aws-xray-sdk-core/dist/lib/middleware/sampling/default_sampler.js';
import SamplingRule from 'aws-xray-sdk-core/dist/lib/middleware/sampling/sampling_rule.js';
import { type ApiRule, type Asked, fixedRate } from './rules.ts';

sampler.started = true;

/** There is one sampler in a process: it gets its rules before each question. */
export function sdkOf(apiRules: readonly ApiRule[]): (request: Asked) => string | false {
  const { ruleCache } = sampler;
  ruleCache.loadRules(apiRules.map(ruleOf));
  ruleCache.timestamp(Math.floor(Date.now() / 1000));
  const { rules } = ruleCache;
  return (request) => {
    ruleCache.rules = rules;
    return sampler.shouldSample(request);
  };
}

const ruleOf = (rule: ApiRule) =>
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
  );
