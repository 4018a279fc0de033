import type { Form, Rule } from './ast.ts';

/** What a rule is called where it is spoken of. */
export const calledBy = (rule: Rule, form: Form): string =>
  form === 'local' && !rule.isDefault ? `rules[${rule.name}]` : rule.name;
