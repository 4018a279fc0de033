import type { Expression, Lexeme, Production } from '@sluice/syntax/internal/productions';

/** Sampling rules are JSON: their rules are written here, over JSON's own values. */
const text = (name: string): Expression => ({ kind: 'terminal', name: `\`${name}\`` });
const json = (name: string): Expression => ({ kind: 'terminal', name });
const rule = (name: string): Expression => ({ kind: 'rule', name });
const sequence = (...of: Expression[]): Expression => ({ kind: 'sequence', of });
const choice = (...of: Expression[]): Expression => ({ kind: 'choice', of });
const option = (of: Expression): Expression => ({ kind: 'option', of });
const some = (one: Expression): Expression =>
  sequence(one, { kind: 'repetition', of: sequence(text(','), one) });
const member = (key: string, value: Expression): Expression =>
  sequence(text(`"${key}"`), text(':'), value);
const object = (...members: Expression[]): Expression =>
  sequence(
    text('{'),
    ...members.flatMap((one, i) => (i === 0 ? [one] : [text(','), one])),
    text('}'),
  );
/** Members in any order. */
const bag = (of: Expression): Expression => sequence(text('{'), some(of), text('}'));
const list = (of: Expression): Expression => sequence(text('['), option(some(of)), text(']'));

const number = json('a number');
const string = json('a string');
const pattern = rule('pattern');
const patterns = ['ServiceName', 'ServiceType', 'Host', 'HTTPMethod', 'URLPath', 'ResourceARN'];

const rules: Readonly<Record<string, Expression>> = {
  rules: choice(rule('rule'), rule('list'), rule('records'), rule('resource'), rule('file')),
  list: choice(list(rule('rule')), object(member('SamplingRules', list(rule('rule'))))),
  records: object(member('SamplingRuleRecords', list(rule('record')))),
  record: object(member('SamplingRule', rule('rule'))),
  resource: object(
    member('Type', text('"AWS::XRay::SamplingRule"')),
    member('Properties', rule('record')),
  ),
  rule: bag(rule('field')),
  field: choice(
    member('RuleName', string),
    member('RuleARN', string),
    ...['Priority', 'FixedRate', 'ReservoirSize'].map((name) => member(name, number)),
    ...patterns.map((name) => member(name, pattern)),
    member('Attributes', rule('attributes')),
    member('SamplingRateBoost', rule('boost')),
    member('Version', text('1')),
  ),
  attributes: sequence(text('{'), option(some(sequence(string, text(':'), pattern))), text('}')),
  boost: object(member('MaxRate', number), member('CooldownWindowMinutes', number)),
  file: bag(
    choice(
      member('version', choice(text('1'), text('2'))),
      member('rules', list(rule('local-rule'))),
      member('default', rule('local-default')),
    ),
  ),
  'local-rule': bag(rule('local-field')),
  'local-field': choice(
    member('description', string),
    ...['host', 'service_name', 'http_method', 'url_path'].map((name) => member(name, pattern)),
    ...['fixed_target', 'rate'].map((name) => member(name, number)),
  ),
  'local-default': object(member('fixed_target', number), member('rate', number)),
  pattern: sequence(
    text('"'),
    { kind: 'repetition', of: choice(text('*'), text('?'), json('a character')) },
    text('"'),
  ),
};

export const productions: readonly Production[] = Object.entries(rules).map(
  ([name, expression]) => ({ name, expression }),
);

const keys = ['RuleName', 'RuleARN', 'Priority', 'FixedRate', 'ReservoirSize', 'Version'];
const local = ['host', 'service_name', 'http_method', 'url_path', 'fixed_target', 'rate'];

export const lexemes: readonly Lexeme[] = [
  {
    name: 'FieldOperator',
    label: 'a field',
    pattern: `"(?:${[...keys, ...patterns, 'Attributes', 'SamplingRateBoost', ...local].join('|')})"(?=\\s*:)`,
  },
  { name: 'WildcardConstant', label: 'a pattern for anything', pattern: '"\\*"' },
];
