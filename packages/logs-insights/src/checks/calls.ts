import { type Diagnostic, suggest } from '@sluice/core';
import type { Call, Command, Expression, Path, Query, Star } from '../ast.ts';
import { codes } from '../codes.ts';
import { type Arity, arityOf, parameterAt } from '../functions/arity.ts';
import type { FunctionDefinition, Parameter } from '../functions/definition.ts';
import { functionOf, functions } from '../functions/index.ts';
import { everyPart } from '../symbols/names.ts';
import { checkArgument } from './arguments.ts';
import { type Checking, expressionsOf, replacing } from './checking.ts';

/** Every call of a query: whether there is such a function, and what it is given. */
export function* checkCalls(query: Query, checking: Checking): Generator<Diagnostic> {
  for (const command of query.commands) {
    for (const expression of expressionsOf(command)) {
      for (const part of everyPart(expression)) {
        if (part.kind === 'call') yield* checkCall(part, checking);
      }
      yield* strayDurations(expression, command);
    }
  }
}

function* checkCall(call: Call, { text }: Checking): Generator<Diagnostic> {
  const definition = functionOf(call.name);
  if (definition === undefined) {
    const meant = suggest(call.name, names());
    const fix = meant === undefined ? undefined : replacing(call.nameSpan, meant);
    yield codes.unknownFunction.at({ span: call.nameSpan, fix }, call.name, meant);
    return;
  }
  const star = call.arguments.find((one): one is Star => one.kind === 'star');
  if (star !== undefined) {
    const isTaken = definition.kind === 'aggregate' && definition.takesStar === true;
    if (!isTaken || call.arguments.length > 1) yield codes.star.at(star.span, definition.name);
    return;
  }
  const given = call.arguments as readonly Expression[];
  const fitting = [definition.parameters, ...(definition.variants ?? [])].find((parameters) =>
    fits(given.length, parameters),
  );
  const { most } = arityOf(definition.parameters);
  if (given.length > most && definition.parameters.at(-1)?.many === true) {
    const what = `arguments of \`${definition.name}\``;
    yield codes.tooMany.at(given[most]!.span, given.length, what, most);
    return;
  }
  if (fitting === undefined) {
    const wanted = countText(arityOf(definition.parameters));
    const signature = signatureOf(definition);
    yield codes.arity.at(call.span, definition.name, given.length, wanted, signature);
    return;
  }
  for (const [i, one] of given.entries()) {
    const parameter = parameterAt(fitting, i);
    if (parameter !== undefined) yield* checkArgument(one, parameter, definition, text);
  }
}

const names = (): readonly string[] =>
  functions.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);

function fits(count: number, parameters: readonly Parameter[]): boolean {
  const { least, most } = arityOf(parameters);
  return count >= least && count <= most;
}

function countText({ least, most }: Arity): string {
  if (most === 0) return 'none';
  if (least === most) return String(least);
  return most === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} to ${most}`;
}

/** `substr(text, start, [length])`, for people. */
const signatureOf = ({ name, parameters }: FunctionDefinition): string =>
  `${name}(${parameters
    .map((each) => `${each.optional ? `[${each.name}]` : each.name}${each.many ? ', …' : ''}`)
    .join(', ')})`;

/** A duration means something as an argument alone. */
function* strayDurations(expression: Expression, command: Command): Generator<Diagnostic> {
  const isValue = command.kind !== 'broken' && expression.kind === 'duration';
  if (isValue) yield codes.strayDuration.at(expression.span, expression.lexeme);
  for (const part of everyPart(expression)) {
    if (part.kind === 'call' || part.kind === 'path') continue;
    for (const one of operandsOf(part)) {
      if (one.kind === 'duration') yield codes.strayDuration.at(one.span, one.lexeme);
    }
  }
}

function operandsOf(part: Exclude<Expression, Call | Path>): readonly Expression[] {
  switch (part.kind) {
    case 'compare':
    case 'arithmetic':
      return [part.left, part.right];
    case 'negate':
    case 'not':
    case 'like':
    case 'in':
      return [part.operand];
    case 'and':
    case 'or':
      return part.operands;
    default:
      return [];
  }
}
