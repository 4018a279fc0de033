/** What we use of the X-Ray SDK's inner parts, which have no types. */
declare module 'aws-xray-sdk-core/dist/lib/middleware/sampling/default_sampler.js' {
  export interface SdkRequest {
    readonly host: string;
    readonly httpMethod: string;
    readonly urlPath: string;
    readonly serviceName: string;
    readonly serviceType: string;
  }

  interface DefaultSampler {
    started: boolean;
    readonly ruleCache: {
      rules: readonly unknown[];
      loadRules(rules: readonly unknown[]): void;
      timestamp(now: number): void;
    };
    /** The name of the rule, or false. */
    shouldSample(request: SdkRequest): string | false;
  }

  const sampler: DefaultSampler;
  export default sampler;
}

declare module 'aws-xray-sdk-core/dist/lib/middleware/sampling/sampling_rule.js' {
  const SamplingRule: new (
    name: string,
    priority: number,
    rate: number,
    reservoirSize: number,
    host: string,
    httpMethod: string,
    urlPath: string,
    serviceName: string,
    serviceType: string,
  ) => object;
  export default SamplingRule;
}
