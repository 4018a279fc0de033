import { unreachable } from '@sluice/core';
import { textIn } from '../argument.ts';
import type { Call, Node } from '../ast.ts';
import type { Context } from '../functions/define.ts';
import { functions } from '../functions/index.ts';
import { many, seriesOf, single } from '../functions/series.ts';
import type { Value, Words } from '../value.ts';
import { arrayOf, negate, operate } from './operators.ts';

/** What an expression is evaluated in. */
export interface Surroundings extends Omit<Context, 'provided'> {
  /** What an id stands for. */
  valueOf(id: string): Value | undefined;
  /** What AWS would give for a call, where it was given. */
  provided(call: Call): Value | undefined;
  /** Told of every call that only AWS can answer, and nobody did. */
  missing(call: Call): void;
  /** Told of every node and what it came to, inside first. */
  record?(node: Node, value: Value): void;
}

/** What a node comes to. Sound for trees that are well typed. */
export function evaluateNode(node: Node, around: Surroundings): Value {
  const value = valueOf(node, around);
  around.record?.(node, value);
  return value;
}

function valueOf(node: Node, around: Surroundings): Value {
  const inner = (each: Node) => evaluateNode(each, around);
  switch (node.kind) {
    case 'number':
      return { type: 'S', value: node.value };
    case 'text':
      return words('String', textIn(node));
    case 'keyword':
      return words('Keyword', node.word);
    case 'reference':
      return around.valueOf(node.id) ?? nothing(around);
    case 'list': {
      const items = node.items.map(inner);
      const texts = items.flatMap((item) => ('words' in item ? item.words : []));
      return texts.length > 0
        ? { type: 'String[]', words: texts }
        : arrayOf(items, around.range.period);
    }
    case 'negate':
      return negate(inner(node.operand));
    case 'chain':
      return node.steps.reduce(
        (left, { operator, operand }) => operate(left, operator, inner(operand)),
        inner(node.first),
      );
    case 'power': {
      const base = inner(node.base);
      return operate(base, '^', inner(node.exponent));
    }
    case 'call':
      return call(node, around);
    case 'sql':
    case 'broken':
      return nothing(around);
    default:
      return unreachable(node);
  }
}

const words = (type: Words['type'], text: string): Words => ({ type, words: [text] });

const nothing = ({ range }: Surroundings): Value => single(seriesOf(range.period, []));

function call(node: Call, around: Surroundings): Value {
  const given = node.parameters.map((parameter) => evaluateNode(parameter, around));
  const context: Context = { ...around, provided: () => around.provided(node) };
  const value = functions.get(node.name)?.evaluate(given, context);
  if (value !== undefined) return value;
  around.missing(node);
  return many([]);
}
