import type { Engine } from '@sluice/core';

export interface SamplingOptions {
  /** How to read the text; found out by its keys when absent. */
  readonly as?: 'rule' | 'rules' | 'local-rules' | undefined;
  /**
   * What a pattern makes of a field that the request has not: the X-Ray SDKs take it for a match
   * (`match`, when absent), the OpenTelemetry samplers only where the pattern is `*`.
   */
  readonly missing?: 'match' | 'wildcard-only' | undefined;
  readonly engine?: Engine | undefined;
}
