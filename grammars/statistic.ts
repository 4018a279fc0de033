import type { Expression, Lexeme, Production } from '@sluice/syntax/internal/productions';

/** Statistics are read by their form: their rules are written here. */
const text = (name: string): Expression => ({ kind: 'terminal', name: `\`${name}\`` });
const term = (name: string): Expression => ({ kind: 'terminal', name });
const rule = (name: string): Expression => ({ kind: 'rule', name });
const sequence = (...of: Expression[]): Expression => ({ kind: 'sequence', of });
const choice = (...of: Expression[]): Expression => ({ kind: 'choice', of });
const option = (of: Expression): Expression => ({ kind: 'option', of });

const number = term('a number');
const percentage = sequence(number, text('%'));
const range = (bound: Expression) =>
  choice(sequence(bound, text(':'), option(bound)), sequence(text(':'), bound));
const simple = ['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount', 'IQM'];

const rules: Readonly<Record<string, Expression>> = {
  statistic: choice(rule('simple'), rule('percentile'), rule('trimmed'), rule('rank')),
  simple: choice(...simple.map(text)),
  percentile: sequence(text('p'), number),
  trimmed: choice(
    sequence(choice(...['tm', 'wm', 'tc', 'ts'].map(text)), number),
    sequence(
      choice(...['TM', 'WM', 'TC', 'TS'].map(text)),
      text('('),
      choice(rule('percentages'), rule('values')),
      text(')'),
    ),
  ),
  rank: sequence(text('PR('), rule('values'), text(')')),
  percentages: range(percentage),
  values: range(number),
};

export const productions: readonly Production[] = Object.entries(rules).map(
  ([name, expression]) => ({ name, expression }),
);

export const lexemes: readonly Lexeme[] = [
  {
    name: 'SimpleConstant',
    label: 'a statistic',
    pattern: '\\b(?:Average|Sum|Minimum|Maximum|SampleCount|IQM)\\b',
  },
  {
    name: 'FormOperator',
    label: 'a form',
    pattern: '(?:TM|WM|TC|TS|PR)(?=\\()|(?:p|tm|wm|tc|ts)(?=\\d)',
  },
  { name: 'NumberLiteral', label: 'a number', pattern: '\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?' },
  { name: 'Sign', label: 'a sign', pattern: '[():%]' },
];
