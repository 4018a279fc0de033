import { suggest } from '@sluice/core';
import type { JsonMember, JsonObject, JsonValue } from '@sluice/syntax';
import type { Item, TextOperator } from './ast.ts';
import { codes } from './codes.ts';
import type { Operator } from './dialect.ts';
import { foreignWord } from './foreign-words.ts';
import type { Lowering } from './lower.ts';
import { lowerAnythingBut } from './lower-anything-but.ts';
import { lowerCidr } from './lower-cidr.ts';
import { lowerNumeric } from './lower-numeric.ts';
import { atClose, atKind, nameOf, noticed } from './refusals.ts';
import { oneEach, renaming } from './rewriting.ts';
import { refuseSecondKey } from './second-key.ts';
import { refuseWildcard } from './wildcard.ts';

/** `{"prefix": "a"}` and its like: one operator and its argument. */
export function lowerMatcher(json: JsonObject, lowering: Lowering): Item | undefined {
  const { refusals, dialect } = lowering;
  const member = json.members[0];
  if (member === undefined) {
    refusals.add(codes.emptyMatcher, atClose(json));
    return undefined;
  }
  const name = member.key.value;
  if (!dialect.operators.has(name)) {
    refuseOperator(member, lowering);
    return undefined;
  }
  return lowerOperator(name as Operator, member.value, json, lowering);
}

function refuseOperator({ key, value }: JsonMember, { refusals, dialect }: Lowering): void {
  const foreign = foreignWord(key.value, dialect.operators);
  const similar = foreign === undefined ? suggest(key.value, dialect.operators) : foreign.means;
  const fix = similar === undefined ? undefined : renaming(key.span, similar);
  const place = { span: key.span, read: noticed(value), fix, hint: foreign?.hint };
  refusals.add(codes.unknownOperator, place, key.value, similar);
}

function lowerOperator(
  operator: Operator,
  argument: JsonValue,
  matcher: JsonObject,
  lowering: Lowering,
): Item | undefined {
  switch (operator) {
    case 'anything-but':
      return lowerAnythingBut(argument, matcher, lowering);
    case 'numeric':
      return lowerNumeric(argument, matcher, lowering);
    case 'cidr':
      return lowerCidr(argument, matcher, lowering);
    case 'exists':
      return lowerExists(argument, matcher, lowering);
    case 'prefix':
    case 'suffix':
      return argument.kind === 'object' && !lowering.dialect.early
        ? lowerIgnoringCase(operator, argument, matcher, lowering)
        : lowerText(operator, argument, matcher, lowering);
    default:
      return lowerText(operator, argument, matcher, lowering);
  }
}

function lowerText(
  operator: TextOperator,
  argument: JsonValue,
  matcher: JsonObject,
  lowering: Lowering,
): Item | undefined {
  if (argument.kind !== 'string') {
    const called = operator === 'exactly' ? 'exact' : operator;
    const aws = `${called} match pattern must be a string`;
    const place = { ...atKind(argument), fix: oneEach(operator, argument, matcher) };
    lowering.refusals.add(codes.notText, place, operator, nameOf(argument), aws);
    return undefined;
  }
  if (operator === 'wildcard' && refuseWildcard(argument, argument.span.end, lowering.refusals)) {
    return undefined;
  }
  if (refuseSecondKey(matcher, lowering)) return undefined;
  return {
    kind: 'text-test',
    operator,
    value: argument.value,
    ignoreCase: false,
    span: matcher.span,
  };
}

/** `{"prefix": {"equals-ignore-case": "a"}}` */
function lowerIgnoringCase(
  operator: 'prefix' | 'suffix',
  argument: JsonObject,
  matcher: JsonObject,
  lowering: Lowering,
): Item | undefined {
  const { refusals } = lowering;
  const inner = argument.members[0];
  const capitalised = operator === 'prefix' ? 'Prefix' : 'Suffix';
  if (inner === undefined) {
    refusals.add(
      codes.nestedName,
      atClose(argument),
      operator,
      `${capitalised} expression name not found`,
    );
    return undefined;
  }
  const { key, value } = inner;
  if (key.value !== 'equals-ignore-case') {
    const place = { span: key.span, read: noticed(value) };
    const similar = suggest(key.value, ['equals-ignore-case']);
    const aws = `Unsupported ${operator} pattern: ${key.value}`;
    refusals.add(codes.nestedOperator, place, operator, key.value, aws, similar);
    return undefined;
  }
  if (value.kind !== 'string') {
    const aws = 'equals-ignore-case match pattern must be a string';
    refusals.add(codes.notText, atKind(value), 'equals-ignore-case', nameOf(value), aws);
    return undefined;
  }
  if (refuseSecondKey(argument, lowering) || refuseSecondKey(matcher, lowering)) return undefined;
  return { kind: 'text-test', operator, value: value.value, ignoreCase: true, span: matcher.span };
}

function lowerExists(
  argument: JsonValue,
  matcher: JsonObject,
  lowering: Lowering,
): Item | undefined {
  if (argument.kind !== 'literal' || argument.value === null) {
    const meant = argument.kind === 'string' && /^(?:true|false)$/i.test(argument.value);
    const fix = meant
      ? {
          title: 'remove the quotes',
          edits: [{ span: argument.span, text: argument.value.toLowerCase() }],
        }
      : undefined;
    lowering.refusals.add(codes.existsValue, { ...atKind(argument), fix }, nameOf(argument));
    return undefined;
  }
  if (refuseSecondKey(matcher, lowering)) return undefined;
  return { kind: 'exists', present: argument.value, span: matcher.span };
}
