import type { Expression, Lexeme, Production } from '@sluice/syntax/internal/productions';

/** Composite rules are read without a grammar of tokens: their rules are written here. */
const text = (name: string): Expression => ({ kind: 'terminal', name: `\`${name}\`` });
const term = (name: string): Expression => ({ kind: 'terminal', name });
const rule = (name: string): Expression => ({ kind: 'rule', name });
const sequence = (...of: Expression[]): Expression => ({ kind: 'sequence', of });
const choice = (...of: Expression[]): Expression => ({ kind: 'choice', of });
const option = (of: Expression): Expression => ({ kind: 'option', of });
const list = (item: Expression, separator: string): Expression =>
  sequence(item, { kind: 'repetition', of: sequence(text(separator), item) });

const rules: Readonly<Record<string, Expression>> = {
  rule: rule('disjunction'),
  disjunction: list(rule('conjunction'), 'OR'),
  conjunction: list(rule('negation'), 'AND'),
  negation: choice(sequence(text('NOT'), rule('negation')), rule('primary')),
  primary: choice(
    sequence(text('('), rule('disjunction'), text(')')),
    text('TRUE'),
    text('FALSE'),
    sequence(rule('state'), text('('), rule('name'), text(')')),
    rule('at-least'),
  ),
  'at-least': sequence(
    ...[text('AT_LEAST'), text('('), rule('threshold'), text(','), option(text('NOT'))],
    ...[rule('state'), text(','), text('('), list(rule('name'), ','), text(')'), text(')')],
  ),
  threshold: choice(term('a whole number'), term('a percentage')),
  state: choice(text('ALARM'), text('OK'), text('INSUFFICIENT_DATA')),
  name: choice(term('a name in double quotes'), term('a name without blanks, brackets and commas')),
};

export const productions: readonly Production[] = Object.entries(rules).map(
  ([name, expression]) => ({ name, expression }),
);

export const lexemes: readonly Lexeme[] = [
  { name: 'NameText', label: 'a name in double quotes', pattern: '"(?:\\\\"|[^"])*"' },
  { name: 'JunctionOperator', label: 'an operator', pattern: '\\b(?:AND|OR|NOT)\\b' },
  {
    name: 'StateConstant',
    label: 'a state',
    pattern: '\\b(?:ALARM|OK|INSUFFICIENT_DATA|AT_LEAST)\\b',
  },
  { name: 'TruthConstant', label: 'a constant', pattern: '\\b(?:TRUE|FALSE)\\b' },
  { name: 'NumberLiteral', label: 'a number', pattern: '\\b\\d+%?' },
  { name: 'Sign', label: 'a sign', pattern: '[(),]' },
];
