import type { Engine } from '@sluice/core';

/** The calls of the service that take a filter pattern; they differ in a few error texts. */
export type Api =
  | 'TestMetricFilter'
  | 'PutMetricFilter'
  | 'PutSubscriptionFilter'
  | 'FilterLogEvents'
  | 'StartLiveTail';

export interface FilterPatternOptions {
  /** Whose words `awsMessage` has; `TestMetricFilter` when absent. */
  readonly api?: Api | undefined;
  /** `*` tries every place of a text, not only the first (the service tries the first). */
  readonly glob?: boolean | undefined;
  /** `IS NULL` is not true of an array that holds a null (the service says it is). */
  readonly strictNull?: boolean | undefined;
  readonly engine?: Engine | undefined;
}

const apis: readonly string[] = [
  'TestMetricFilter',
  'PutMetricFilter',
  'PutSubscriptionFilter',
  'FilterLogEvents',
  'StartLiveTail',
] satisfies readonly Api[];

/** The options that stand in a plain JSON input, those of other types left out. */
export function optionsIn(input: object): FilterPatternOptions {
  const api: unknown = Reflect.get(input, 'api');
  return {
    ...(typeof api === 'string' && apis.includes(api) ? { api: api as Api } : {}),
    glob: Reflect.get(input, 'glob') === true,
    strictNull: Reflect.get(input, 'strictNull') === true,
  };
}
