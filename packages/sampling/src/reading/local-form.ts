import type { Rule } from '../ast.ts';

/** A rule of a local file: what such a file doesn't know is open. */
export const localRule = (
  known: Pick<Rule, 'name' | 'priority' | 'span' | 'fixedRate' | 'reservoirSize'> & Partial<Rule>,
): Rule => ({
  kind: 'rule',
  serviceName: '*',
  serviceType: '*',
  host: '*',
  httpMethod: '*',
  urlPath: '*',
  resourceArn: '*',
  attributes: [],
  isDefault: false,
  ...known,
});

/** What the SDKs do where nothing is said, and patterns that take everything. */
const usual: Readonly<Record<string, string>> = { fixed_target: '1', rate: '0.05' };

/** Names of attributes with the values that they usually have. */
export const withUsual = (names: readonly string[]): readonly (readonly [string, string])[] =>
  names.map((name) => [name, usual[name] ?? '"*"']);
