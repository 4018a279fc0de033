import type { Condition, Name, Schema, Term } from '../ast.ts';
import { fieldOf } from '../field.ts';
import { splitWords } from '../reference/split-words.ts';

export const shown = (text: string): string => `\`${text}\``;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[], word = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

export function schemaPhrase({ namespace, dimensions }: Schema): string {
  const names = [...new Set(dimensions.map(({ text }) => shown(text)))];
  const start = `the namespace is ${shown(namespace.text)}`;
  if (names.length === 0) return `${start} without dimensions`;
  if (names.length === 1) return `${start} with ${names[0]} as the only dimension`;
  return `${start} with exactly the dimensions ${listed(names)}`;
}

export function conditionPhrase(node: Condition, designator?: Name): string {
  switch (node.kind) {
    case 'and':
      return listed(node.operands.map((each) => conditionPhrase(each, designator)));
    case 'or':
      return `either ${listed(
        node.operands.map((each) => conditionPhrase(each, designator)),
        'or',
      )}`;
    case 'not':
      return node.operand.kind === 'term'
        ? termPhrase(node.operand, node.operand.designator ?? designator, true)
        : `it is not so that ${conditionPhrase(node.operand, designator)}`;
    case 'within':
      return conditionPhrase(node.operand, node.designator);
    case 'term':
      return termPhrase(node, node.designator ?? designator, false);
  }
}

function termPhrase({ value }: Term, designator: Name | undefined, negated: boolean): string {
  const field = fieldOf(designator);
  if (field.kind === 'account') {
    const account = value.text === 'LOCAL' ? 'the account that looks' : `account ${value.text}`;
    return `the metric ${negated ? 'does not belong' : 'belongs'} to ${account}`;
  }
  const subject = {
    anywhere: negated ? 'no name or value' : 'some name or value',
    namespace: 'the namespace',
    'metric-name': 'the metric name',
    dimension: `the dimension ${shown(designator?.text ?? '')}`,
  }[field.kind];
  const isNot = negated && field.kind !== 'anywhere';
  if (value.exact) return `${subject} is ${isNot ? 'not ' : ''}exactly ${shown(value.text)}`;
  return `${subject} ${isNot ? 'does not hold' : 'holds'} ${wordsPhrase(value.text)}`;
}

/** The words of a bare term, as it is cut. */
export function wordsPhrase(text: string): string {
  const words = splitWords(text).map(shown);
  if (words.length === 0) return `any word of ${shown(text)}, which has none`;
  return words.length === 1 ? `the word ${words[0]}` : `the words ${listed(words)} in a row`;
}
