import { type Diagnostic, spanOf } from '@sluice/core';
import type { Expression, Group, Not, Reference } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Scope } from '../keywords.ts';
import { printReference } from '../print.ts';
import { replacing } from '../reading/reading.ts';
import { adviseConjunction, adviseDisjunction } from './contradiction.ts';
import { adviseTest } from './test.ts';
import { walk } from './walk.ts';

/** What the service takes, and perhaps is not meant. */
export function advise(node: Expression, source: string): Diagnostic[] {
  const said: Diagnostic[] = [];
  walk(node, 'trace', (one, scope) => said.push(...adviseNode(one, scope, source)));
  said.push(...adviseRoot(node));
  return said;
}

function adviseNode(node: Expression, scope: Scope, source: string): Diagnostic[] {
  switch (node.kind) {
    case 'test':
      return adviseTest(node, scope);
    case 'and':
      return adviseConjunction(node, scope);
    case 'or':
      return [...adviseMixed(node), ...adviseDisjunction(node)];
    case 'not':
      return adviseNot(node, source);
    case 'service':
      return adviseReference(node.of);
    case 'edge':
      return [node.source, node.destination].flatMap(adviseReference);
    case 'group':
      return adviseGroup(node);
    default:
      return [];
  }
}

/** An `AND` inside of an `OR` that has no parentheses of its own. */
function adviseMixed({ operands }: Extract<Expression, { kind: 'or' }>): Diagnostic[] {
  return operands.flatMap((one) => {
    if (one.kind !== 'and') return [];
    const { start, end } = one.span;
    const inner = one.operands;
    const bare = inner[0]!.span.start === start && inner.at(-1)!.span.end === end;
    if (!bare) return [];
    const edits = [
      { span: spanOf(start, start), text: '(' },
      { span: spanOf(end, end), text: ')' },
    ];
    return codes.mixed.at({ span: one.span, fix: { title: 'put parentheses around it', edits } });
  });
}

function adviseNot({ operand, span }: Not, source: string): Diagnostic[] {
  if (operand.kind !== 'not') return [];
  const signs = spanOf(span.start, operand.operand.span.start);
  const blank = /\w/.test(source.slice(span.start - 1, span.start)) ? ' ' : '';
  const fix = replacing(signs, blank, 'leave both out');
  return [codes.doubleNegation.at({ span, fix })];
}

function adviseReference(reference: Reference | undefined): Diagnostic[] {
  const { name, type, accountId, span } = reference ?? { span: spanOf(0, 0) };
  const isName = name !== undefined && type === undefined && accountId === undefined;
  if (!isName || !/^AWS::\w/.test(name)) return [];
  const text = printReference({ type: name, span });
  return [codes.typeAsName.at({ span, fix: replacing(span, text, `write \`${text}\``) }, name)];
}

const longest = 32;

const adviseGroup = ({ by, value, valueSpan }: Group): Diagnostic[] =>
  by === 'name' && value.length > longest ? [codes.longGroup.at(valueSpan, value.length)] : [];

/** Said once: `error` or `fault` where nothing else looks behind the first answer. */
function adviseRoot(node: Expression): Diagnostic[] {
  const failures: Diagnostic[] = [];
  let looksBehind = false;
  walk(node, 'trace', (one, scope) => {
    if (['service', 'edge', 'rootcause', 'rootcause-json', 'group'].includes(one.kind)) {
      looksBehind = true;
    }
    if (one.kind !== 'test' || scope !== 'trace' || one.subject.kind !== 'keyword') return;
    const { name } = one.subject;
    if (name === 'error' || name === 'fault')
      failures.push(codes.rootOnly.at(one.subject.span, name));
  });
  return looksBehind ? [] : failures.slice(0, 1);
}
