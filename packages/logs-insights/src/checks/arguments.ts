import { type Diagnostic, suggest } from '@sluice/core';
import type { Expression } from '../ast.ts';
import { codes } from '../codes.ts';
import type { ArgumentType, FunctionDefinition, Parameter } from '../functions/definition.ts';
import { functionOf } from '../functions/index.ts';
import { everyPart } from '../symbols/names.ts';
import { numberOf } from '../value/coerce.ts';
import { replacing, wordsAt } from './checking.ts';

/** One argument: what is known of it before the query runs must be what the function takes. */
export function* checkArgument(
  given: Expression,
  parameter: Parameter,
  { name }: FunctionDefinition,
  text: string,
): Generator<Diagnostic> {
  const unit = parameter.type === 'period' ? unitFault(given) : undefined;
  if (unit !== undefined) {
    yield unit;
    return;
  }
  const found = misfit(given, parameter.type);
  if (found !== undefined) {
    const written = `${found} \`${wordsAt(text, given.span)}\``;
    const fix = periodFix(given, parameter.type);
    const place = { span: given.span, fix };
    // AWS: such a call is taken, and gives nothing.
    const code = isTaken(given, parameter.type) ? codes.emptyCall : codes.argumentType;
    yield code.at(place, written, name, parameter.name, articles[parameter.type]);
  } else if (given.kind === 'duration' && given.count === 0) {
    yield codes.zeroDuration.at(given.span, given.lexeme);
  } else if (parameter.constant === true && !isConstant(given)) {
    yield codes.notConstant.at(given.span, name, parameter.name);
  } else yield* checkRange(given, parameter, name);
}

function* checkRange(
  given: Expression,
  { range, whole, name: parameter }: Parameter,
  name: string,
): Generator<Diagnostic> {
  const value = numberIn(given);
  if (value === undefined) return;
  const isBroken = whole === true && !Number.isInteger(value);
  if (isBroken) yield codes.notWhole.at(given.span, String(value));
  else if (range !== undefined && (value < range[0] || value > range[1])) {
    const [least, most] = range;
    const wanted = most === Number.POSITIVE_INFINITY ? `${least} on` : `${least} to ${most}`;
    yield codes.outOfRange.at(given.span, String(value), name, parameter, wanted);
  }
}

/** A number as it stands there, perhaps with a minus. */
function numberIn(given: Expression): number | undefined {
  if (given.kind === 'number') return given.value;
  return given.kind === 'negate' && given.operand.kind === 'number'
    ? -given.operand.value
    : undefined;
}

/** `5x` is read as a name: no number begins one. */
function unitFault(given: Expression): Diagnostic | undefined {
  if (given.kind !== 'path' || !/^\d+[a-z]+$/i.test(given.name)) return undefined;
  const [, count, unit] = /^(\d+)(.*)$/.exec(given.name)!;
  const near = unit!.length > 2 ? suggest(unit!, units) : undefined;
  const meant = near === undefined ? undefined : `${count}${near}`;
  const fix = meant === undefined ? undefined : replacing(given.span, meant);
  return codes.unit.at({ span: given.span, fix }, given.name, meant);
}

const units = 'millisecond second minute hour day week month quarter year min sec'.split(' ');

/** `"5m"` where a duration is meant. */
function periodFix({ kind, ...given }: Expression, wanted: ArgumentType) {
  if (wanted !== 'period' || kind !== 'text' || !('value' in given)) return undefined;
  const value = String(given.value);
  return /^\d+ ?[a-z]+$/i.test(value) ? replacing(given.span, value) : undefined;
}

const articles: Readonly<Record<ArgumentType, string>> = {
  any: 'anything',
  text: 'a text',
  number: 'a number',
  boolean: 'a condition',
  instant: 'a time',
  period: 'a duration such as `5m`',
  list: 'a list',
  map: 'a map',
  structure: 'a map or a list',
};

/** What the argument is, where it can not be what is wanted. */
function misfit(given: Expression, wanted: ArgumentType): string | undefined {
  const kind = kindOf(given);
  if (wanted === 'period') return kind === 'duration' ? undefined : called(kind ?? 'value');
  if (kind === 'duration') return 'the duration';
  if (kind === undefined || wanted === 'any') return undefined;
  return fits(kind, given, wanted) ? undefined : called(kind);
}

/** A value that can't be what is wanted of it, where a value of some kind is. */
function isTaken(given: Expression, wanted: ArgumentType): boolean {
  const kind = kindOf(given);
  if (kind === undefined || kind === 'duration') return false;
  if (!['text', 'number', 'instant'].includes(wanted)) return false;
  return isStructure(kind) || given.kind === 'text';
}

const called = (kind: string): string => (kind === 'structure' ? 'the map or list' : `the ${kind}`);

const isStructure = (kind: Kind): boolean =>
  kind === 'structure' || kind === 'list' || kind === 'map';

type Kind = 'text' | 'number' | 'boolean' | 'duration' | 'structure' | 'list' | 'map' | 'instant';

function fits(kind: Kind, given: Expression, wanted: ArgumentType): boolean {
  if (wanted === 'list' || wanted === 'map' || wanted === 'structure') {
    return isStructure(kind) || kind === 'text';
  }
  if (isStructure(kind)) return false;
  if (wanted !== 'number' && wanted !== 'instant') return true;
  return given.kind === 'text'
    ? numberOf(given.value) !== null
    : kind !== 'boolean' || wanted === 'number';
}

/** What an expression is for sure, whatever the events hold. */
export function kindOf(expression: Expression): Kind | undefined {
  switch (expression.kind) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'duration':
      return expression.kind;
    case 'negate':
    case 'arithmetic':
      return 'number';
    case 'not':
    case 'compare':
    case 'like':
    case 'in':
    case 'and':
    case 'or':
      return 'boolean';
    case 'call': {
      const returns = functionOf(expression.name)?.returns;
      return returns === 'any' ? undefined : returns;
    }
    default:
      return undefined;
  }
}

/** Nothing in it is read from an event. */
const isConstant = (expression: Expression): boolean =>
  [...everyPart(expression)].every(({ kind }) => kind !== 'path');
