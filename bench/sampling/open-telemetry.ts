/** The sampler of OpenTelemetry, from where its rules have come to it. */
import { createRequire } from 'node:module';
import { type Asked, fixedRate, rulesOf } from './rules.ts';

interface Applier {
  readonly samplingRule: { readonly RuleName: string };
  shouldSample(
    context: unknown,
    traceId: string,
    name: string,
    kind: number,
    attributes: object,
    links: readonly unknown[],
  ): { readonly decision: number };
}

interface Cache {
  updateRules(appliers: Applier[]): void;
  getMatchedRule(attributes: object): Applier;
}

const otel = createRequire(
  createRequire(import.meta.url).resolve('@opentelemetry/sampler-aws-xray'),
);
const { RuleCache } = otel('./rule-cache.js') as { RuleCache: new (resource: object) => Cache };
const { SamplingRuleApplier } = otel('./sampling-rule-applier.js') as {
  SamplingRuleApplier: new (rule: object) => Applier;
};

export interface Span {
  readonly attributes: object;
  readonly traceId: string;
}

export const spanOf = (request: Asked, i: number): Span => ({
  attributes: {
    'server.address': request.host,
    'http.request.method': request.httpMethod,
    'url.path': request.urlPath,
  },
  traceId: Math.imul(i + 1, 2_654_435_761)
    .toString(16)
    .replace('-', '')
    .padStart(32, '0'),
});

export function otelOf(count: number) {
  const resource = { 'service.name': 'svc-checkout', 'cloud.platform': 'aws_ecs' };
  const cache = new RuleCache({ attributes: resource });
  const rest = { FixedRate: fixedRate, ReservoirSize: 1, ServiceType: '*', ResourceARN: '*' };
  cache.updateRules(
    rulesOf(count).map(
      (rule) => new SamplingRuleApplier({ ...rule, ...rest, Version: 1, Attributes: {} }),
    ),
  );
  return {
    match: ({ attributes }: Span): string => cache.getMatchedRule(attributes).samplingRule.RuleName,
    decide({ attributes, traceId }: Span): string | false {
      const rule = cache.getMatchedRule(attributes);
      const { decision } = rule.shouldSample(undefined, traceId, 'GET', 1, attributes, []);
      return decision !== 0 && rule.samplingRule.RuleName;
    },
  };
}
