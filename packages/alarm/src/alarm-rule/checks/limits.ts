import { type Diagnostic, spanOf } from '@sluice/core';
import type { Rule } from '../ast.ts';
import { codes } from '../codes.ts';
import { lex } from '../lex.ts';
import { mentionsOf, nodesOf } from '../walk.ts';

const mostCharacters = 10_240;
const mostChildren = 100;
const mostElements = 500;

export function checkLimits(text: string, rule: Rule): Diagnostic[] {
  const said: Diagnostic[] = [];
  if (text.length > mostCharacters) {
    const span = spanOf(mostCharacters, text.length);
    said.push(codes.tooLong.at(span, text.length, mostCharacters));
  }
  const children = mentionsOf(rule);
  if (children.length > mostChildren) {
    const { span } = children[mostChildren]!;
    said.push(codes.manyChildren.at(span, children.length, mostChildren));
  }
  const nodes = [...nodesOf(rule)];
  const constants = nodes.filter(({ kind }) => kind === 'constant').length;
  const calls = nodes.filter(({ kind }) => kind === 'test').length;
  const lists = nodes.filter(({ kind }) => kind === 'at-least').length;
  const opened = lex(text).filter(({ kind }) => kind === '(').length;
  const elements = children.length + constants + Math.max(0, opened - calls - 2 * lists);
  if (elements > mostElements) {
    said.push(codes.manyElements.at(rule.span, elements, mostElements));
  }
  return said;
}
