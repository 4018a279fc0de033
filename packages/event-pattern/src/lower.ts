import { type Fix, type Span, spanOf } from '@sluice/core';
import type { JsonArray, JsonMember, JsonObject, JsonValue } from '@sluice/syntax';
import type { Entry, Group, Item, Pattern, Values } from './ast.ts';
import { codes } from './codes.ts';
import { type Dialect, reserved } from './dialect.ts';
import { lowerMatcher } from './lower-matcher.ts';
import { atClose, atKind, nameOf, noticed, type Refusals } from './refusals.ts';

/** What lowering needs to know everywhere. */
export interface Lowering {
  readonly dialect: Dialect;
  readonly refusals: Refusals;
}

/** Reads a JSON text as a pattern; what cannot be read is refused and left out. */
export function lowerPattern(json: JsonValue, lowering: Lowering): Pattern | undefined {
  if (json.kind !== 'object') {
    lowering.refusals.add(codes.notObject, atKind(json), nameOf(json));
    return undefined;
  }
  return { kind: 'pattern', root: lowerGroup(json, false, lowering), span: json.span };
}

function lowerGroup(json: JsonObject, insideOr: boolean, lowering: Lowering): Group {
  const entries = json.members.flatMap(
    (member) => lowerEntry(member, json, insideOr, lowering) ?? [],
  );
  if (json.members.length === 0) lowering.refusals.add(codes.emptyObject, atClose(json));
  return { kind: 'group', entries, span: json.span };
}

function lowerEntry(
  member: JsonMember,
  parent: JsonObject,
  insideOr: boolean,
  lowering: Lowering,
): Entry | undefined {
  const { key, value } = member;
  if (lowering.refusals.full) return undefined;
  if (key.value === '$or') return lowerOr(member, lowering);
  if (insideOr && reserved.has(key.value)) {
    const place = { span: key.span, read: noticed(value) };
    lowering.refusals.add(codes.orReserved, place, key.value);
    return undefined;
  }
  if (value.kind !== 'object' && value.kind !== 'array') {
    const place = { ...atKind(value), ...adviceFor(member, parent, lowering) };
    lowering.refusals.add(codes.notArray, place, key.value, nameOf(value));
    return undefined;
  }
  return {
    kind: 'field',
    name: key.value,
    nameSpan: key.span,
    value:
      value.kind === 'object'
        ? lowerGroup(value, insideOr, lowering)
        : lowerValues(value, lowering),
    span: spanOf(key.span.start, value.span.end),
  };
}

/** A matcher without its array looks like a field with the name of an operator. */
function adviceFor({ key, value }: JsonMember, parent: JsonObject, { dialect }: Lowering) {
  if (!dialect.operators.has(key.value)) return { fix: inArray(value.span, 'the value') };
  const hint = 'put the matcher in an array: "field": [{"prefix": "aws."}]';
  const alone = parent.members.length === 1 && parent.span.start > 0;
  return { hint, fix: alone ? inArray(parent.span, 'the matcher') : undefined };
}

const inArray = (span: Span, what: string): Fix => ({
  title: `put ${what} in an array`,
  edits: [
    { span: spanOf(span.start, span.start), text: '[' },
    { span: spanOf(span.end, span.end), text: ']' },
  ],
});

const unwrapped = ({ span, elements }: JsonArray): Fix | undefined =>
  elements.length === 0
    ? undefined
    : {
        title: 'remove the inner brackets',
        edits: [
          { span: spanOf(span.start, span.start + 1), text: '' },
          { span: spanOf(span.end - 1, span.end), text: '' },
        ],
      };

function lowerOr({ key, value }: JsonMember, lowering: Lowering): Entry | undefined {
  const { refusals } = lowering;
  if (value.kind !== 'array') {
    refusals.add(codes.orNotArray, atKind(value), nameOf(value));
    return undefined;
  }
  const alternatives = value.elements.flatMap((element) => {
    if (element.kind === 'object') return lowerGroup(element, true, lowering);
    refusals.add(codes.orMember, atKind(element), nameOf(element));
    return [];
  });
  if (value.elements.length < 2)
    refusals.add(codes.orTooFew, atClose(value), value.elements.length);
  const span = spanOf(key.span.start, value.span.end);
  return { kind: 'or', nameSpan: key.span, alternatives, span };
}

function lowerValues(json: JsonArray, lowering: Lowering): Values {
  const items = json.elements.flatMap((element) => lowerItem(element, lowering) ?? []);
  if (json.elements.length === 0) lowering.refusals.add(codes.emptyArray, atClose(json));
  return { kind: 'values', items, span: json.span };
}

function lowerItem(json: JsonValue, lowering: Lowering): Item | undefined {
  const { span } = json;
  if (lowering.refusals.full) return undefined;
  switch (json.kind) {
    case 'string':
      return { kind: 'text', value: json.value, span };
    case 'number':
      return { kind: 'number', lexeme: json.lexeme, span };
    case 'literal':
      return { kind: 'constant', value: json.value, span };
    case 'object':
      return lowerMatcher(json, lowering);
    case 'array':
      lowering.refusals.add(codes.nestedArray, { ...atKind(json), fix: unwrapped(json) });
      return undefined;
  }
}
