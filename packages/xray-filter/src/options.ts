import type { Engine } from '@sluice/core';

export interface XrayFilterOptions {
  /** `group`: the text is the filter of a group, which must not be empty. */
  readonly as?: 'group' | undefined;
  /** The groups that there are: their filter expressions by name. */
  readonly groups?: Readonly<Record<string, string>> | undefined;
  readonly engine?: Engine | undefined;
}

/** The options that stand in a plain JSON input, those of other types left out. */
export function optionsIn(input: object): XrayFilterOptions {
  const groups: unknown = Reflect.get(input, 'groups');
  return {
    ...(Reflect.get(input, 'as') === 'group' && { as: 'group' as const }),
    ...(isRecord(groups) && { groups: groups as Readonly<Record<string, string>> }),
  };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
