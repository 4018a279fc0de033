import { chain, type Outcome, success } from '@sluice/core';
import type { Condition, Name, Schema, Search, Value } from './ast.ts';
import { parse } from './parse.ts';
import { isPlain, quote, writeWord } from './quoting.ts';

/** The canonical text: one blank for `AND`, quotes and parentheses only where they are needed. */
export const format = (text: string): Outcome<string> =>
  chain(parse(text), (search) => success(formatSearch(search)));

export const formatSearch = ({ schema, condition }: Search): string =>
  [schema && formatSchema(schema), condition && formatCondition(condition)]
    .filter((part) => part !== undefined)
    .join(' ');

export const formatSchema = ({ namespace, dimensions }: Schema): string =>
  `{${[namespace, ...dimensions].map(formatName).join(',')}}`;

export const formatName = ({ text }: Name): string => (isPlain(text) ? text : quote(text));

export const formatValue = ({ text, exact }: Value): string =>
  exact ? quote(text) : writeWord(text);

export function formatCondition(node: Condition): string {
  switch (node.kind) {
    case 'and':
      return node.operands.map((each) => grouped(each, 'or')).join(' ');
    case 'or':
      // Not needed by the language, and by most readers.
      return node.operands.map((each) => grouped(each, 'and')).join(' OR ');
    case 'not':
      return `NOT ${node.operand.kind === 'or' ? grouped(node.operand, 'or') : grouped(node.operand, 'and')}`;
    case 'within':
      return `${formatName(node.designator)}=(${formatCondition(node.operand)})`;
    case 'term': {
      const value = formatValue(node.value);
      return node.designator === undefined ? value : `${formatName(node.designator)}=${value}`;
    }
  }
}

const grouped = (node: Condition, kind: 'and' | 'or'): string =>
  node.kind === kind ? `(${formatCondition(node)})` : formatCondition(node);
