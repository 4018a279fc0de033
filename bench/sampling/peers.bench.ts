import { fastSampler } from '@sluice/sampling/internal/engine/sampler';
import { type Suite, suite } from '../harness.ts';
import { sdkOf } from './aws-xray-sdk.ts';
import { otelOf, spanOf } from './open-telemetry.ts';
import {
  type ApiRule,
  type Asked,
  hostileRequests,
  hostileRules,
  requestsOf,
  rulesOf,
  treeOf,
} from './rules.ts';

/** Which rule takes a request, and whether it is traced; the clock and chance included. */
function deciding(count: number): Suite {
  const [rules, asked] = [rulesOf(count), requestsOf(count)];
  const [sdk, otel, sluice] = [sdkOf(rules), otelOf(rules), sluiceOf(rules)];
  const spans = asked.map(spanOf);
  const requests = asked.map(requestOf);
  return suite<number>(`sampling/decide, ${count} rules`, [...asked.keys()], {
    'aws-xray-sdk-core': (i) => sdk(asked[i]!),
    '@opentelemetry/sampler-aws-xray': (i) => otel(spans[i]!),
    sluice: (i) => sluice(requests[i]!),
  });
}

/** Without OpenTelemetry's sampler, whose regular expressions do not come to an end here. */
function hostile(): Suite {
  const [rules, asked] = [hostileRules(), hostileRequests()];
  const [sdk, sluice] = [sdkOf(rules), sluiceOf(rules)];
  const requests = asked.map(requestOf);
  return suite<number>('sampling/decide, 26 hostile rules', [...asked.keys()], {
    'aws-xray-sdk-core': (i) => sdk(asked[i]!),
    sluice: (i) => sluice(requests[i]!),
  });
}

type Request = ReturnType<typeof requestOf>;

const requestOf = ({ serviceName, serviceType, host, httpMethod, urlPath }: Asked) => ({
  serviceName,
  serviceType,
  host,
  method: httpMethod,
  path: urlPath,
});

function sluiceOf(rules: readonly ApiRule[]): (request: Request) => string | false | undefined {
  const node = treeOf(rules);
  const sampler = fastSampler({ node, read: () => ({ ok: true, value: node, diagnostics: [] }) });
  return (request) => {
    const { sampled, rule } = sampler.decide(request, Date.now() / 1000, Math.random());
    return sampled && rule;
  };
}

const suites: Suite[] = [...[2, 26, 100].map(deciding), hostile()];

export default suites;
