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
