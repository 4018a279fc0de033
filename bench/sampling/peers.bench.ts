import { fastSampler } from '@sluice/sampling/internal/engine/sampler';
import { type Suite, suite } from '../harness.ts';
import { sdkOf } from './aws-xray-sdk.ts';
import { otelOf, spanOf } from './open-telemetry.ts';
import { requestsOf, rulesOf, treeOf } from './rules.ts';

/** Who takes a request, and whether it is traced, clock and chance included. */
function deciding(count: number): Suite {
  const asked = requestsOf(count);
  const requests = asked.map((request) => ({
    serviceName: request.serviceName,
    serviceType: request.serviceType,
    host: request.host,
    method: request.httpMethod,
    path: request.urlPath,
  }));
  const spans = asked.map(spanOf);
  const sdk = sdkOf(count);
  const otel = otelOf(count);
  const node = treeOf(rulesOf(count));
  const sampler = fastSampler({ node, read: () => ({ ok: true, value: node, diagnostics: [] }) });
  return suite<number>(
    `sampling/decide, ${count} rules`,
    asked.map((_, i) => i),
    {
      'aws-xray-sdk-core': (i) => sdk.decide(asked[i]!),
      '@opentelemetry/sampler-aws-xray': (i) => otel.decide(spans[i]!),
      sluice(i) {
        const { sampled, rule } = sampler.decide(requests[i]!, Date.now() / 1000, Math.random());
        return sampled && rule;
      },
    },
  );
}

const suites: Suite[] = [2, 26, 100].map(deciding);

export default suites;
