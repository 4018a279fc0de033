import type { Expression, Lexeme, Production } from '@sluice/syntax/internal/productions';

/** Schedules are scanned without a grammar of tokens: their rules are written here. */
const text = (name: string): Expression => ({ kind: 'terminal', name: `\`${name}\`` });
const term = (name: string): Expression => ({ kind: 'terminal', name });
const rule = (name: string): Expression => ({ kind: 'rule', name });
const sequence = (...of: Expression[]): Expression => ({ kind: 'sequence', of });
const choice = (...of: Expression[]): Expression => ({ kind: 'choice', of });
const option = (of: Expression): Expression => ({ kind: 'option', of });
const list = (item: Expression): Expression =>
  sequence(item, { kind: 'repetition', of: sequence(text(','), item) });
const item = (value: Expression): Expression =>
  sequence(
    choice(text('*'), sequence(value, option(sequence(text('-'), value)))),
    option(sequence(text('/'), term('a step'))),
  );

const number = term('a whole number');
const space = term('a space');
const lastDay = sequence(text('L'), option(sequence(text('-'), number)), option(text('W')));

const rules: Readonly<Record<string, Expression>> = {
  schedule: choice(rule('cron'), rule('rate'), rule('at')),
  cron: sequence(
    ...[text('cron('), rule('minutes'), space, rule('hours'), space, rule('day-of-month'), space],
    ...[rule('month'), space, rule('day-of-week'), space, rule('year'), text(')')],
  ),
  minutes: list(item(number)),
  hours: list(item(number)),
  'day-of-month': choice(text('?'), lastDay, sequence(number, text('W')), list(item(number))),
  month: list(item(choice(number, term('a name of a month')))),
  'day-of-week': choice(
    text('?'),
    text('L'),
    sequence(rule('day'), choice(text('L'), sequence(text('#'), number))),
    list(item(rule('day'))),
  ),
  day: choice(number, term('a name of a day')),
  year: list(item(number)),
  rate: sequence(text('rate('), number, space, rule('unit'), text(')')),
  unit: choice(...['minute', 'minutes', 'hour', 'hours', 'day', 'days'].map(text)),
  at: sequence(text('at('), term('yyyy-mm-ddThh:mm:ss'), text(')')),
};

export const productions: readonly Production[] = Object.entries(rules).map(
  ([name, expression]) => ({ name, expression }),
);

export const lexemes: readonly Lexeme[] = [
  {
    name: 'FormOperator',
    label: '`cron(`, `rate(` or `at(`',
    pattern: '\\b(?:cron|rate|at)(?=\\()',
  },
  { name: 'UnitConstant', label: 'a unit', pattern: '\\b(?:minute|hour|day)s?\\b' },
  { name: 'TimeText', label: 'a time', pattern: '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?' },
  { name: 'NameConstant', label: 'a name', pattern: '\\b[A-Za-z]{3}(?=[-,#/L) ])' },
  { name: 'NumberLiteral', label: 'a number', pattern: '\\d+' },
  { name: 'Sign', label: 'a sign', pattern: '[*?LW#/,-]' },
];
