import { suggest } from '@sluice/core';
import type { JsonArray, JsonObject, JsonString, JsonValue } from '@sluice/syntax';
import type { AnythingBut, Item } from './ast.ts';
import { codes } from './codes.ts';
import { isComparable } from './comparable.ts';
import { inJavaOrder } from './java-order.ts';
import type { Lowering } from './lower.ts';
import { atClose, atKind, atText, nameOf, noticed } from './refusals.ts';
import { matchersInList, renaming } from './rewriting.ts';
import { refuseExtraKey, refuseSecondKey } from './second-key.ts';
import { refuseWildcard, wildcardFault } from './wildcard.ts';

/** `{"anything-but": …}`: a value, a list of values, or one of a few operators with its own. */
export function lowerAnythingBut(
  argument: JsonValue,
  matcher: JsonObject,
  lowering: Lowering,
): Item | undefined {
  if (argument.kind === 'object') return lowerNegated(argument, matcher, lowering);
  const list = lowerPlain(argument, lowering);
  if (list === undefined || refuseExtraKey(matcher, 'anything-but', lowering)) return undefined;
  return { kind: 'anything-but', ...list, span: matcher.span };
}

type Negated = AnythingBut['of'];
type NegatedOperator = Exclude<Negated, 'text' | 'number'>;
type List = Pick<AnythingBut, 'of' | 'values'>;

function lowerPlain(argument: JsonValue, lowering: Lowering): List | undefined {
  const { refusals } = lowering;
  switch (argument.kind) {
    case 'array':
      return lowerList(argument, lowering);
    case 'string':
      return { of: 'text', values: [argument.value] };
    case 'number':
      if (isComparable(argument.lexeme)) return { of: 'number', values: [argument.lexeme] };
      // AWS: here, unlike in a list, the service gives no place.
      refusals.add(codes.notComparable, { ...atKind(argument), located: false }, argument.lexeme);
      return undefined;
    default:
      refusals.add(codes.anythingButValue, atKind(argument), nameOf(argument));
      return undefined;
  }
}

function lowerList(json: JsonArray, { refusals, dialect }: Lowering): List | undefined {
  for (const element of json.elements) {
    if (element.kind === 'string') continue;
    if (element.kind !== 'number') {
      const advice = dialect.early ? {} : matchersInList(json, dialect.negatable);
      refusals.add(codes.anythingButMember, { ...atKind(element), ...advice }, nameOf(element));
      return undefined;
    }
    if (!isComparable(element.lexeme)) {
      refusals.add(codes.notComparable, atKind(element), element.lexeme);
      return undefined;
    }
  }
  const values = json.elements.flatMap((element) => {
    if (element.kind === 'string') return element.value;
    return element.kind === 'number' ? element.lexeme : [];
  });
  const strings = json.elements.filter(({ kind }) => kind === 'string').length;
  if (values.length === 0 || (strings > 0 && strings < values.length)) {
    refusals.add(codes.anythingButMixed, atClose(json), values.length === 0);
    return undefined;
  }
  return { of: strings > 0 ? 'text' : 'number', values };
}

/** `{"anything-but": {"prefix": …}}` and its like. */
function lowerNegated(
  argument: JsonObject,
  matcher: JsonObject,
  lowering: Lowering,
): Item | undefined {
  const { refusals, dialect } = lowering;
  const inner = argument.members[0];
  if (inner === undefined) {
    const aws = 'Anything-But expression name not found';
    refusals.add(codes.nestedName, atClose(argument), 'anything-but', aws);
    return undefined;
  }
  const { key, value } = inner;
  if (!dialect.negatable.has(key.value)) {
    const similar = suggest(key.value, dialect.negatable);
    const fix = similar === undefined ? undefined : renaming(key.span, similar);
    const place = { span: key.span, read: noticed(value), fix };
    const aws = `Unsupported anything-but pattern: ${key.value}`;
    refusals.add(codes.nestedOperator, place, 'anything-but', key.value, aws, similar);
    return undefined;
  }
  const of = key.value as NegatedOperator;
  if (dialect.early) return lowerEarlyPrefix(value, argument, matcher, lowering);
  const values = lowerTexts(of, value, lowering);
  if (
    values === undefined ||
    refuseExtraKey(argument, of, lowering) ||
    refuseExtraKey(matcher, 'anything-but', lowering)
  ) {
    return undefined;
  }
  return { kind: 'anything-but', of, values, span: matcher.span };
}

/** AWS: SNS runs an edition of the reader that negates one prefix and nothing else. */
function lowerEarlyPrefix(
  value: JsonValue,
  argument: JsonObject,
  matcher: JsonObject,
  lowering: Lowering,
): Item | undefined {
  const { refusals } = lowering;
  if (value.kind !== 'string') {
    const aws = 'prefix match pattern must be a string';
    refusals.add(codes.anythingButText, atKind(value), 'prefix', nameOf(value), aws);
    return undefined;
  }
  if (value.value === '') {
    refusals.add(codes.anythingButEmptyText, atText(value), 'prefix', 'Null prefix not allowed');
    return undefined;
  }
  if (refuseSecondKey(argument, lowering) || refuseSecondKey(matcher, lowering)) return undefined;
  return { kind: 'anything-but', of: 'prefix', values: [value.value], span: matcher.span };
}

function lowerTexts(
  of: NegatedOperator,
  json: JsonValue,
  lowering: Lowering,
): readonly string[] | undefined {
  const { refusals } = lowering;
  if (json.kind === 'object' || json.kind === 'literal') {
    refusals.add(codes.anythingButValue, atKind(json), nameOf(json));
    return undefined;
  }
  const texts: JsonString[] = [];
  for (const element of json.kind === 'array' ? json.elements : [json]) {
    if (element.kind !== 'string') {
      refusals.add(codes.anythingButText, atKind(element), of, nameOf(element), mustBeText(of));
      return undefined;
    }
    if (element.value === '' && (of === 'prefix' || of === 'suffix')) {
      const aws = 'Null prefix/suffix not allowed';
      refusals.add(codes.anythingButEmptyText, atText(element), of, aws);
      return undefined;
    }
    texts.push(element);
  }
  if (texts.length === 0) {
    // AWS: the service breaks on these only once it has read the whole pattern.
    refusals.add(
      codes.anythingButEmptyList,
      { span: json.span, read: Number.MAX_SAFE_INTEGER, located: false },
      of,
    );
    return undefined;
  }
  if (of === 'wildcard' && refuseWildcards(texts, json, lowering)) return undefined;
  return texts.map(({ value }) => value);
}

/** AWS: the service checks the wildcards of a list in the order of a Java hash set, at its end. */
function refuseWildcards(
  texts: readonly JsonString[],
  json: JsonValue,
  { refusals }: Lowering,
): boolean {
  const faulty = inJavaOrder(texts, ({ value }) => `"${value}"`).find(
    ({ value }) => wildcardFault(value) !== undefined,
  );
  return faulty !== undefined && refuseWildcard(faulty, json.span.end, refusals);
}

function mustBeText(of: NegatedOperator): string {
  switch (of) {
    case 'equals-ignore-case':
      return 'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.';
    case 'wildcard':
      return 'wildcard match pattern must be a string';
    default:
      return 'prefix/suffix match pattern must be a string';
  }
}
