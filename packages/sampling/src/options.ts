import type { Engine } from '@sluice/core';

/** Rules in one of their forms; to `format` and `answer` also what belongs to them. */
export type Kind = (typeof kinds)[number];

const kinds = [
  'rule',
  'rules',
  'local-rules',
  'order',
  'reservoir',
  'wildcard',
  'trace-header',
  'trace-id',
] as const;

export interface SamplingOptions {
  /** What the text is; found out by its keys when absent. */
  readonly as?: Kind | undefined;
  /**
   * What a pattern makes of a field that the request has not: the X-Ray SDKs take it for a match
   * (`match`, when absent), the OpenTelemetry samplers only where the pattern is `*`.
   */
  readonly missing?: 'match' | 'wildcard-only' | undefined;
  /** Longer texts are not read; 1,048,576 characters when absent, as long as a template may be. */
  readonly maxLength?: number | undefined;
  readonly engine?: Engine | undefined;
}

/** The options that stand in a plain JSON input; what is none is left out. */
export function optionsIn(input: object): SamplingOptions {
  const given = (key: string): unknown =>
    Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined;
  const as = kinds.find((each) => each === given('as'));
  const missing = (['match', 'wildcard-only'] as const).find((each) => each === given('missing'));
  return { ...(as && { as }), ...(missing && { missing }) };
}
