/** The sampler of OpenTelemetry, from where its rules have come to it. */
import { ROOT_CONTEXT, SpanKind } from '@opentelemetry/api';
import { RuleCache } from '@opentelemetry/sampler-aws-xray/build/src/rule-cache.js';
import { SamplingRuleApplier } from '@opentelemetry/sampler-aws-xray/build/src/sampling-rule-applier.js';
import { type ApiRule, type Asked, fixedRate } from './rules.ts';

export interface Span {
  readonly attributes: Record<string, string>;
  readonly traceId: string;
}

export const spanOf = (request: Asked, i: number): Span => ({
  attributes: {
    'server.address': request.host,
    'http.request.method': request.httpMethod,
    'url.path': request.urlPath,
  },
  traceId: (i + 1).toString(16).padStart(32, '0'),
});

const rest = {
  FixedRate: fixedRate,
  ReservoirSize: 1,
  ServiceType: '*',
  ResourceARN: '*',
  Version: 1,
  Attributes: {},
};

export function otelOf(rules: readonly ApiRule[]): (span: Span) => string | false {
  const attributes = { 'service.name': 'svc-checkout', 'cloud.platform': 'aws_ecs' };
  const cache = new RuleCache({ attributes } as never);
  cache.updateRules(rules.map((rule) => new SamplingRuleApplier({ ...rule, ...rest })));
  return ({ attributes: asked, traceId }) => {
    const rule = cache.getMatchedRule(asked)!;
    const kind = SpanKind.SERVER;
    const { decision } = rule.shouldSample(ROOT_CONTEXT, traceId, 'GET', kind, asked, []);
    return decision !== 0 && rule.samplingRule.RuleName;
  };
}
