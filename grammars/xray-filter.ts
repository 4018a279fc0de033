import type { Expression, Lexeme, Production } from '@sluice/syntax/internal/productions';
import {
  keywordNames,
  keywords,
  operatorsOf,
  rootCauseNames,
} from '@sluice/xray-filter/internal/keywords';

/** The rules of what is right: the parser's own also know what people write by mistake. */
const text = (name: string): Expression => ({ kind: 'terminal', name: `\`${name}\`` });
const term = (name: string): Expression => ({ kind: 'terminal', name });
const rule = (name: string): Expression => ({ kind: 'rule', name });
const sequence = (...of: Expression[]): Expression => ({ kind: 'sequence', of });
const choice = (...of: Expression[]): Expression => ({ kind: 'choice', of });
const option = (of: Expression): Expression => ({ kind: 'option', of });
const repetition = (of: Expression): Expression => ({ kind: 'repetition', of });
const list = (item: Expression): Expression =>
  sequence(item, repetition(sequence(text(','), item)));
const words = (names: readonly string[]): Expression => choice(...names.map(text));
const compared = (type: 'boolean' | 'number' | 'text', value: Expression): Expression =>
  option(sequence(words(operatorsOf[type]), value));

const keywordsOf = (type: string) =>
  words(keywordNames.filter((name) => keywords[name].type === type));
const quoted = term('a quoted text');
const equality = words(['=', '!=']);

const rules: Readonly<Record<string, Expression>> = {
  expression: option(rule('disjunction')),
  disjunction: sequence(rule('conjunction'), repetition(sequence(text('OR'), rule('conjunction')))),
  conjunction: sequence(
    rule('negation'),
    repetition(sequence(option(text('AND')), rule('negation'))),
  ),
  negation: sequence(
    repetition(text('!')),
    choice(sequence(text('('), rule('disjunction'), text(')')), rule('condition')),
  ),
  condition: choice(
    ...['truth', 'number', 'text', 'annotation', 'service', 'edge', 'rootcause', 'group'].map(rule),
  ),
  truth: sequence(keywordsOf('boolean'), compared('boolean', rule('boolean'))),
  number: sequence(keywordsOf('number'), compared('number', term('a number'))),
  text: sequence(keywordsOf('text'), compared('text', quoted)),
  annotation: sequence(
    option(words(['source.', 'destination.'])),
    text('annotation'),
    choice(sequence(text('.'), term('a key')), sequence(text('['), term('a key'), text(']'))),
    option(sequence(term('an operator'), choice(quoted, term('a number'), rule('boolean')))),
  ),
  boolean: words(['true', 'false']),
  service: sequence(
    ...[text('service'), text('('), option(rule('reference')), text(')'), option(rule('block'))],
  ),
  edge: sequence(
    ...[text('edge'), text('('), option(sequence(rule('reference'), text(','), rule('reference')))],
    ...[text(')'), option(rule('block'))],
  ),
  reference: choice(quoted, sequence(text('id'), text('('), list(rule('field')), text(')'))),
  field: sequence(words(['name', 'type', 'account.id']), text(':'), quoted),
  rootcause: choice(
    sequence(words(rootCauseNames), option(rule('block'))),
    sequence(text('rootcause.json'), equality, text('#'), term('a JSON array')),
  ),
  group: sequence(words(['group.name', 'group.arn']), equality, quoted),
  block: sequence(text('{'), rule('disjunction'), text('}')),
};

export const productions: readonly Production[] = Object.entries(rules).map(
  ([name, expression]) => ({ name, expression }),
);

const dotted = (names: readonly string[]) =>
  `(?i)\\b(?:${[...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|')})\\b(?!\\.)`;

export const lexemes: readonly Lexeme[] = [
  { name: 'QuotedText', label: 'a quoted text', pattern: '"(?:[^"\\\\]|\\\\.)*"' },
  {
    name: 'KeyConstant',
    label: 'an annotation',
    pattern: '(?i)\\b(?:(?:source|destination)\\.)?annotation(?:\\.[\\w.-]+|(?=\\[))',
  },
  {
    name: 'JoinOperator',
    label: 'an operator',
    pattern: '(?i)\\b(?:AND|OR|NOT|CONTAINS|BEGINSWITH|ENDSWITH)\\b',
  },
  { name: 'TruthConstant', label: 'a truth', pattern: '(?i)\\b(?:true|false)\\b' },
  {
    name: 'KeywordConstant',
    label: 'a keyword',
    pattern: dotted([
      ...[...keywordNames, ...rootCauseNames, 'rootcause.json', 'group.name', 'group.arn'],
      ...['service', 'edge', 'id'],
    ]),
  },
  {
    name: 'NumberLiteral',
    label: 'a number',
    pattern: '-?\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b',
  },
  { name: 'Sign', label: 'a sign', pattern: '!=|[<>]=?|=|!' },
];
