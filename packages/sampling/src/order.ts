import type { Rule } from './ast.ts';

/**
 * The rules in the order in which they are tried: by priority, rules of one priority by name in
 * code units (upper case before lower), the default rule last. The service lists them otherwise.
 */
export const orderOf = (rules: readonly Rule[]): readonly Rule[] => [...rules].sort(compare);

const compare = (a: Rule, b: Rule): number =>
  Number(a.isDefault) - Number(b.isDefault) ||
  a.priority - b.priority ||
  Number(a.name > b.name) - Number(a.name < b.name);
