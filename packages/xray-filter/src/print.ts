import { unreachable } from '@sluice/core';
import type { Annotation, Comparison, Expression, Reference, Value } from './ast.ts';
import { quote } from './reading/text.ts';

/** The canonical text of a tree. */
export function print(node: Expression): string {
  switch (node.kind) {
    case 'everything':
    case 'broken':
      return '';
    case 'and':
    case 'or':
      return node.operands.map(printOperand).join(node.kind === 'and' ? ' AND ' : ' OR ');
    case 'not':
      return `!${printOperand(node.operand)}`;
    case 'test':
      return printSubject(node.subject) + printComparison(node.comparison);
    case 'service':
      return `service(${printReference(node.of)})${printBlock(node.condition)}`;
    case 'edge': {
      const { source, destination } = node;
      const ends = source && destination ? [source, destination].map(printReference) : [];
      return `edge(${ends.join(', ')})${printBlock(node.condition)}`;
    }
    case 'rootcause':
      return `rootcause.${node.cause}.${node.part}${printBlock(node.condition)}`;
    case 'rootcause-json':
      return `rootcause.json ${node.operator} #${JSON.stringify(node.causes)}`;
    case 'group':
      return `group.${node.by} ${node.operator} ${quote(node.value)}`;
    default:
      return unreachable(node);
  }
}

/** Parentheses also where they only help the eye: around `AND` beside `OR`. */
const printOperand = (node: Expression): string =>
  node.kind === 'and' || node.kind === 'or' ? `(${print(node)})` : print(node);

export const printSubject = (subject: Annotation | { kind: 'keyword'; name: string }): string =>
  subject.kind === 'keyword' ? subject.name : printAnnotation(subject);

export function printAnnotation({ key, end }: Pick<Annotation, 'key' | 'end'>): string {
  const prefix = end === undefined ? '' : `${end}.`;
  return /^\w+$/.test(key) ? `${prefix}annotation.${key}` : `${prefix}annotation[${quote(key)}]`;
}

const printComparison = (comparison: Comparison | undefined): string =>
  comparison === undefined ? '' : ` ${comparison.operator} ${printValue(comparison.value)}`;

export const printValue = (value: Value): string =>
  value.kind === 'text' ? quote(value.value) : String(value.value);

const printBlock = (condition: Expression | undefined): string =>
  condition === undefined ? '' : ` { ${print(condition)} }`;

export function printReference(reference: Reference | undefined): string {
  if (reference === undefined) return '';
  const { name, type, accountId } = reference;
  if (name !== undefined && type === undefined && accountId === undefined) return quote(name);
  const pairs = [
    ['name', name],
    ['type', type],
    ['account.id', accountId],
  ].flatMap(([field, value]) => (value === undefined ? [] : [`${field}: ${quote(value)}`]));
  return `id(${pairs.join(', ')})`;
}
