import { type Diagnostic, type Span, suggest, unreachable } from '@sluice/core';
import type { Call, Chain, List, Node, Operator } from './ast.ts';
import { checkCall } from './checks/call.ts';
import { codes } from './codes.ts';
import { constantOf } from './constant.ts';
import { functions } from './functions/index.ts';
import type { Scope } from './scope.ts';
import { isWords, nameOfType, replaced, unknownWord, withoutQuotes } from './types/words.ts';
import type { StaticType } from './value.ts';

/** The type of a node; what is wrong or doubtful about types goes to `said`. */
export function typeOf(node: Node, scope: Scope, said: Diagnostic[]): StaticType {
  switch (node.kind) {
    case 'number':
      return 'S';
    case 'text':
      return 'String';
    case 'keyword':
      return 'Keyword';
    case 'reference':
      return typeOfId(node.id, node.span, scope, said);
    case 'list':
      return typeOfList(node, scope, said);
    case 'negate':
      return numeric(node.operand, '-', scope, said);
    case 'chain':
      return typeOfChain(node, scope, said);
    case 'power': {
      const base = numeric(node.base, '^', scope, said);
      return joined(base, numeric(node.exponent, '^', scope, said), '^', node.span, said);
    }
    case 'call':
      return typeOfCall(node, scope, said);
    case 'sql':
    case 'broken':
      return 'unknown';
    default:
      return unreachable(node);
  }
}

function typeOfId(id: string, span: Span, scope: Scope, said: Diagnostic[]): StaticType {
  const type = scope.typeOf(id);
  if (type !== undefined) return type;
  const near = suggest(id, scope.ids);
  const hint =
    near === undefined
      ? 'refer to the id of a query in the same request'
      : `did you mean \`${near}\`?`;
  const place = near === undefined ? span : { span, fix: replaced(span, near) };
  said.push(codes.unknownId.at(place, id, hint));
  return 'unknown';
}

function typeOfList({ items }: List, scope: Scope, said: Diagnostic[]): StaticType {
  const types = items.map((item) => typeOf(item, scope, said));
  if (types.every((type) => type === 'String')) return 'String[]';
  const odd = types.findIndex((type) => isWords(type));
  if (odd >= 0) {
    const item = items[odd]!;
    if (item.kind === 'keyword') said.push(unknownWord(item.word, item.span, scope));
    else said.push(codes.mixedList.at(item.span, nameOfType(types[odd]!)));
    return 'unknown';
  }
  const number = types.indexOf('S');
  if (number >= 0) {
    const reading = 'taken as a series with that point at every time of the others';
    said.push(codes.undocumented.at(items[number]!.span, 'a number in an array', reading));
  }
  return 'TS[]';
}

function typeOfChain({ first, steps, span }: Chain, scope: Scope, said: Diagnostic[]): StaticType {
  let type = numeric(first, steps[0]!.operator, scope, said);
  for (const { operator, operatorSpan, operand } of steps) {
    const right = numeric(operand, operator, scope, said);
    const whole = { start: span.start, end: operand.span.end };
    if (operator === '/' && constantOf(operand) === 0) {
      said.push(codes.byZero.at(operand.span));
    }
    type = joined(type, right, operator, operatorSpan, said);
    if (type === 'TS[]' && !isArithmetic(operator)) {
      const reading = 'done to each of its series';
      said.push(codes.undocumented.at(whole, `\`${operator}\` on an array`, reading));
    }
  }
  return type;
}

const isArithmetic = (operator: Operator): boolean => /^[-+*/]$/.test(operator);

/** An operand must be a number or series. */
function numeric(node: Node, operator: string, scope: Scope, said: Diagnostic[]): StaticType {
  const type = typeOf(node, scope, said);
  if (!isWords(type)) return type;
  if (node.kind === 'keyword') said.push(unknownWord(node.word, node.span, scope));
  else said.push(codes.operand.at(withoutQuotes(node, scope), operator, nameOfType(type)));
  return 'unknown';
}

function joined(
  left: StaticType,
  right: StaticType,
  operator: string,
  span: Span,
  said: Diagnostic[],
): StaticType {
  if (left === 'TS[]' && right === 'TS[]') {
    said.push(codes.arrays.at(span, operator));
    return 'unknown';
  }
  if (left === 'TS[]' || right === 'TS[]') return 'TS[]';
  if (left === 'unknown' || right === 'unknown') return 'unknown';
  return left === 'TS' || right === 'TS' ? 'TS' : 'S';
}

function typeOfCall(call: Call, scope: Scope, said: Diagnostic[]): StaticType {
  const parameters = call.parameters.map((node, i) => wordFor(call.name, node, i, scope));
  const types = parameters.map((parameter) => typeOf(parameter, scope, said));
  return checkCall({ ...call, parameters }, types, said);
}

/** `repeat`, where no query is called so, is meant as the word `REPEAT`. */
function wordFor(name: string, node: Node, index: number, scope: Scope): Node {
  if (node.kind !== 'reference' || scope.typeOf(node.id) !== undefined) return node;
  const words = functions
    .get(name)
    ?.signatures.flatMap(({ parameters }) => parameters[index]?.words ?? []);
  return words?.includes(node.id.toUpperCase())
    ? { kind: 'keyword', word: node.id, span: node.span }
    : node;
}
