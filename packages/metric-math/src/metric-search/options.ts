import type { Engine } from '@sluice/core';

export interface SearchOptions {
  /** The account that looks; metrics that name none are its own. `000000000000` when absent. */
  readonly account?: string | undefined;
  readonly engine?: Engine | undefined;
}

export const accountIn = ({ account }: SearchOptions): string => account ?? '000000000000';

/** The options that stand in a plain JSON input. */
export function optionsIn(input: object): SearchOptions {
  const account: unknown = Object.hasOwn(input, 'account') ? Reflect.get(input, 'account') : '';
  return typeof account === 'string' && account !== '' ? { account } : {};
}
