import type { Fix } from '@sluice/core';
import type { JsonArray, JsonNumber, JsonObject, JsonValue } from '@sluice/syntax';
import type { Bound, Comparison, Item } from './ast.ts';
import { codes } from './codes.ts';
import { isComparable } from './comparable.ts';
import type { Lowering } from './lower.ts';
import { atClose, atKind, atText, nameOf, type RefusedPlace } from './refusals.ts';
import { refuseExtraKey } from './second-key.ts';

/** `["=", 5]`, `[">", 5]` or `[">=", 0, "<", 10]` */
export function lowerNumeric(
  argument: JsonValue,
  matcher: JsonObject,
  lowering: Lowering,
): Item | undefined {
  if (argument.kind !== 'array') {
    const fix =
      argument.kind === 'number'
        ? replaced(argument, 'compare for equality', `["=", ${argument.lexeme}]`)
        : undefined;
    lowering.refusals.add(codes.numericNotArray, { ...atKind(argument), fix }, nameOf(argument));
    return undefined;
  }
  const bounds = lowerBounds(argument, lowering);
  if (bounds === undefined || refuseExtraKey(matcher, 'numeric', lowering)) return undefined;
  return { kind: 'numeric', bounds, span: matcher.span };
}

function lowerBounds(json: JsonArray, lowering: Lowering): readonly Bound[] | undefined {
  const { refusals } = lowering;
  const [first, second, third] = json.elements;
  if (first?.kind !== 'string') {
    const found = first === undefined ? 'the end of the array' : nameOf(first);
    refusals.add(codes.numericStart, placeOf(json, 0), found, textOf(first));
    return undefined;
  }
  const operator = first.value;
  if (!isComparison(operator)) {
    // The service has looked one token ahead by then.
    const meant = misspelt.get(operator);
    const fix = meant === undefined ? undefined : replaced(first, `write "${meant}"`, `"${meant}"`);
    refusals.add(codes.numericOperator, { ...placeOf(json, 1), span: first.span, fix }, operator);
    return undefined;
  }
  if (second?.kind !== 'number') {
    refusals.add(codes.numericValue, numberPlace(json, 1), operator, foundAt(second));
    return undefined;
  }
  const bound = { operator, lexeme: second.lexeme };
  if (third === undefined)
    return refuseIncomparable([second], json, lowering) ? undefined : [bound];
  if (operator !== '>' && operator !== '>=') {
    refusals.add(codes.numericExtra, { ...placeOf(json, 2), fix: turned(json) }, operator);
    return undefined;
  }
  return lowerRange(bound, second, third, json, lowering);
}

function lowerRange(
  bottom: Bound,
  bottomJson: JsonNumber,
  third: JsonValue,
  json: JsonArray,
  lowering: Lowering,
): readonly Bound[] | undefined {
  const { refusals } = lowering;
  if (third.kind !== 'string') {
    refusals.add(codes.rangeStart, atKind(third), nameOf(third), textOf(third));
    return undefined;
  }
  const operator = third.value;
  if (operator !== '<' && operator !== '<=') {
    refusals.add(codes.rangeOperator, atText(third), operator);
    return undefined;
  }
  const top = json.elements[3];
  if (top?.kind !== 'number') {
    refusals.add(codes.numericValue, numberPlace(json, 3), operator, foundAt(top));
    return undefined;
  }
  if (json.elements.length > 4) {
    refusals.add(codes.rangeExtra, placeOf(json, 4));
    return undefined;
  }
  if (refuseIncomparable([bottomJson, top], json, lowering)) return undefined;
  if (Number(bottom.lexeme) >= Number(top.lexeme)) {
    refusals.add(
      codes.rangeOrder,
      { ...atClose(json), fix: swapped(bottomJson, top) },
      bottom.lexeme,
      top.lexeme,
    );
    return undefined;
  }
  return [bottom, { operator, lexeme: top.lexeme }];
}

/** Puts the smaller number first; equal numbers stay, as no range holds them. */
const swapped = (bottom: JsonNumber, top: JsonNumber) =>
  Number(bottom.lexeme) === Number(top.lexeme)
    ? undefined
    : {
        title: 'put the smaller number first',
        edits: [
          { span: bottom.span, text: top.lexeme },
          { span: top.span, text: bottom.lexeme },
        ],
      };

/** The range with its lower bound first, where the upper one stands there. */
function turned({ elements, span }: JsonArray): Fix | undefined {
  const [upper, top, lower, bottom] = elements;
  if (elements.length !== 4 || top?.kind !== 'number' || bottom?.kind !== 'number')
    return undefined;
  if (upper?.kind !== 'string' || !upper.value.startsWith('<')) return undefined;
  if (lower?.kind !== 'string' || !(lower.value === '>' || lower.value === '>=')) return undefined;
  if (!isComparable(top.lexeme) || !isComparable(bottom.lexeme)) return undefined;
  if (Number(bottom.lexeme) >= Number(top.lexeme)) return undefined;
  const text = `["${lower.value}", ${bottom.lexeme}, "${upper.value}", ${top.lexeme}]`;
  return { title: 'put the lower bound first', edits: [{ span, text }] };
}

/** The service compares only after it has read the whole array. */
function refuseIncomparable(
  numbers: readonly JsonNumber[],
  json: JsonArray,
  { refusals }: Lowering,
): boolean {
  const odd = numbers.find(({ lexeme }) => !isComparable(lexeme));
  if (odd === undefined) return false;
  refusals.add(codes.notComparable, { ...atClose(json), span: odd.span }, odd.lexeme);
  return true;
}

/** The place of an element, or of the end of the array where there is none. */
function placeOf(json: JsonArray, index: number): RefusedPlace {
  const element = json.elements[index];
  return element === undefined ? atClose(json) : atKind(element);
}

/** As `placeOf`, with a way out where the number stands in quotes. */
function numberPlace(json: JsonArray, index: number): RefusedPlace {
  const element = json.elements[index];
  const meant = element?.kind === 'string' && isComparable(element.value);
  const fix = meant ? replaced(element, 'remove the quotes', element.value) : undefined;
  const hint = element === undefined ? 'write a number after the operator' : undefined;
  return { ...placeOf(json, index), fix, hint };
}

const replaced = ({ span }: JsonValue, title: string, text: string): Fix => ({
  title,
  edits: [{ span, text }],
});

const foundAt = (json: JsonValue | undefined) =>
  json === undefined ? 'the end of the array' : nameOf(json);

/** A value in the words of the service: its text, of a bracket the bracket. */
function textOf(json: JsonValue | undefined): string {
  if (json === undefined) return ']';
  switch (json.kind) {
    case 'object':
      return '{';
    case 'array':
      return '[';
    case 'number':
      return json.lexeme;
    default:
      return String(json.value);
  }
}

const misspelt: ReadonlyMap<string, Comparison> = new Map([
  ['==', '='],
  ['===', '='],
  ['=>', '>='],
  ['=<', '<='],
]);

const isComparison = (text: string): text is Comparison =>
  text === '=' || text === '<' || text === '<=' || text === '>' || text === '>=';
