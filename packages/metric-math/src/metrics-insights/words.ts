import type { Key } from './ast.ts';

/** What can be selected, and what can be ordered by. */
export const functions = ['AVG', 'COUNT', 'MAX', 'MIN', 'SUM'] as const;

export type AggregateName = (typeof functions)[number];

export const functionNamed = (name: string): AggregateName | undefined =>
  functions.find((each) => each === name.toUpperCase());

/** The name of a key, as diagnostics and explanations write it. */
export function keyName(key: Key): string {
  if (key.kind === 'account') return 'AWS.AccountId';
  return key.kind === 'tag' ? `tag.${key.name}` : key.name;
}
