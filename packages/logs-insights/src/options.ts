import type { Engine } from '@sluice/core';

export interface LogsInsightsOptions {
  /**
   * The order in which commands run: `aws` as the service does (filters on fields of events before
   * `stats`, sorts before limits), `strict` as they are written. `aws` when absent.
   */
  readonly mode?: 'aws' | 'strict' | undefined;
  /** Names that the service refuses although they could be understood are warnings only. */
  readonly lenient?: boolean | undefined;
  /** Fields that the log groups have an index of, beside those that all have. */
  readonly indexes?: readonly string[] | undefined;
  readonly engine?: Engine | undefined;
}

/** The options that stand in a plain JSON input, those of other types left out. */
export function optionsIn(input: object): LogsInsightsOptions {
  const given = (key: string): unknown =>
    Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined;
  const indexes = given('indexes');
  return {
    ...(given('mode') === 'strict' && { mode: 'strict' }),
    ...(given('lenient') === true && { lenient: true }),
    ...(Array.isArray(indexes) && { indexes: indexes.filter((one) => typeof one === 'string') }),
  };
}
