import type { Expression, Production } from '@sluice/syntax/internal/productions';

/** Event patterns are JSON: their rules are written here, over JSON's own values. */
const text = (name: string): Expression => ({ kind: 'terminal', name: `\`${name}\`` });
const json = (name: string): Expression => ({ kind: 'terminal', name });
const rule = (name: string): Expression => ({ kind: 'rule', name });
const sequence = (...of: Expression[]): Expression => ({ kind: 'sequence', of });
const choice = (...of: Expression[]): Expression => ({ kind: 'choice', of });
const some = (one: Expression): Expression =>
  sequence(one, { kind: 'repetition', of: sequence(text(','), one) });
const object = (key: string, value: Expression): Expression =>
  sequence(text('{'), text(`"${key}"`), text(':'), value, text('}'));
const array = (...of: Expression[]): Expression => sequence(text('['), ...of, text(']'));
const oneOrSome = (one: Expression): Expression => choice(one, array(some(one)));

const string = json('a string');
const number = json('a number');

const rules: Readonly<Record<string, Expression>> = {
  pattern: rule('group'),
  group: sequence(text('{'), some(rule('entry')), text('}')),
  entry: choice(rule('field'), rule('or')),
  field: sequence(string, text(':'), choice(rule('group'), rule('values'))),
  or: sequence(text('"$or"'), text(':'), array(rule('group'), text(','), some(rule('group')))),
  values: array(some(rule('item'))),
  item: choice(string, number, text('true'), text('false'), text('null'), rule('test')),
  test: choice(
    rule('exists'),
    rule('affix'),
    rule('ignore-case'),
    rule('wildcard'),
    rule('numeric'),
    rule('cidr'),
    rule('anything-but'),
  ),
  exists: object('exists', choice(text('true'), text('false'))),
  affix: choice(
    object('prefix', choice(string, rule('ignore-case'))),
    object('suffix', choice(string, rule('ignore-case'))),
  ),
  'ignore-case': object('equals-ignore-case', string),
  wildcard: object('wildcard', string),
  cidr: object('cidr', string),
  numeric: object('numeric', array(choice(rule('equal'), rule('range')))),
  equal: sequence(text('"="'), text(','), number),
  range: choice(
    sequence(rule('lower'), { kind: 'option', of: sequence(text(','), rule('upper')) }),
    rule('upper'),
  ),
  lower: sequence(choice(text('">"'), text('">="')), text(','), number),
  upper: sequence(choice(text('"<"'), text('"<="')), text(','), number),
  'anything-but': object(
    'anything-but',
    choice(
      oneOrSome(string),
      oneOrSome(number),
      object('prefix', oneOrSome(string)),
      object('suffix', oneOrSome(string)),
      object('equals-ignore-case', oneOrSome(string)),
      object('wildcard', oneOrSome(string)),
    ),
  ),
};

export const productions: readonly Production[] = Object.entries(rules).map(
  ([name, expression]) => ({
    name,
    expression,
  }),
);

const operators = [
  'exists',
  'prefix',
  'suffix',
  'equals-ignore-case',
  'wildcard',
  'cidr',
  'numeric',
  'anything-but',
  '\\$or',
];

export const lexemes = [
  { name: 'Operator', label: 'an operator', pattern: `"(?:${operators.join('|')})"(?=\\s*:)` },
  { name: 'Comparison', label: 'a comparison', pattern: '"(?:<=|>=|<|>|=)"' },
];
