import { keyOf, lexemes, texts } from './event-pattern-words.ts';
import type { Tape } from './tape.ts';

/** JSON as it will be written: number lexemes and repeated keys are kept. */
export type Json =
  | { readonly text: string }
  | { readonly raw: string }
  | { readonly members: readonly (readonly [key: string, value: Json])[] }
  | { readonly elements: readonly Json[] };

/** JSON text, sometimes with blanks and needless escapes. */
export function textOf(json: Json, tape: Tape): string {
  const blank = () => (tape.chance(12) ? tape.pick([' ', '\n', '\t ', '\r\n']) : '');
  if ('raw' in json) return json.raw;
  if ('text' in json) return stringOf(json.text, tape);
  if ('elements' in json) {
    return `[${json.elements.map((element) => blank() + textOf(element, tape)).join(`${blank()},`)}]`;
  }
  const members = json.members.map(
    ([key, value]) => `${blank()}${stringOf(key, tape)}${blank()}:${blank()}${textOf(value, tape)}`,
  );
  return `{${members.join(',')}${blank()}}`;
}

function stringOf(value: string, tape: Tape): string {
  const plain = JSON.stringify(value);
  if (value === '' || !tape.chance(10)) return plain;
  const first = value.charCodeAt(0).toString(16).padStart(4, '0');
  return `"\\u${first}${JSON.stringify(value.slice(1)).slice(1)}`;
}

/** An event for a pattern: it often matches, often misses by one thing, and is sometimes unrelated. */
export function eventFor(tape: Tape, pattern: Json): Json {
  if (tape.chance(10)) return randomObject(tape, 3);
  const members = membersFor(tape, pattern);
  const made: Json = {
    members: tape.chance(4) ? [...members, [keyOf(tape), randomValue(tape, 2)]] : members,
  };
  return tape.chance(2) ? mutate(tape, made) : made;
}

type Members = readonly (readonly [string, Json])[];

function membersFor(tape: Tape, pattern: Json): Members {
  if (!('members' in pattern)) return [];
  return pattern.members.flatMap(([key, value]): Members => {
    if (key === '$or' && 'elements' in value) return membersFor(tape, tape.pick(value.elements));
    if ('elements' in value) return fieldFor(tape, key, value.elements);
    return nested(tape, key, membersFor(tape, value));
  });
}

/** An object under a key: as it is, in an array among others, or with its keys joined to it. */
function nested(tape: Tape, key: string, members: Members): Members {
  const object: Json = { members };
  switch (tape.below(8)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return [[key, object]];
    case 4:
      return members.map(([inner, value]) => [`${key}.${inner}`, value]);
    case 5:
      return [[key, { elements: [randomObject(tape, 1), object] }]];
    case 6:
      return [[key, { elements: members.map((member) => ({ members: [member] })) }]];
    default:
      return tape.chance(2)
        ? [[key, { elements: [{ elements: [object] }, object] }]]
        : members.map((member) => [key, { members: [member] }]);
  }
}

function fieldFor(tape: Tape, key: string, items: readonly Json[]): Members {
  const value = valueFor(tape, tape.pick(items));
  if (value === undefined) return [];
  switch (tape.below(8)) {
    case 0:
      return [[key, { elements: [randomValue(tape, 0), value] }]];
    case 1:
      return [[key, { elements: [{ elements: [value] }, randomValue(tape, 1)] }]];
    case 2:
      return [
        [key, randomValue(tape, 1)],
        [key, value],
      ];
    default:
      return [[key, value]];
  }
}

/** Something that the item is likely to accept; `undefined` for nothing at all. */
function valueFor(tape: Tape, item: Json): Json | undefined {
  if (!('members' in item)) return item;
  const [operator, argument] = item.members[0]!;
  const anyText: Json = { text: tape.pick(texts) };
  const wanted = firstText(argument);
  switch (operator) {
    case 'exists':
      return 'raw' in argument && argument.raw === 'false' ? undefined : randomValue(tape, 0);
    case 'prefix':
      return { text: wanted + tape.pick(['', 'a', 'x😀']) };
    case 'suffix':
      return { text: tape.pick(['', 'a', 'x😀']) + wanted };
    case 'equals-ignore-case':
      return {
        text: tape.pick([
          wanted,
          wanted.toUpperCase(),
          wanted.toLowerCase(),
          wanted.replace(/./gsu, '??'),
        ]),
      };
    case 'wildcard':
      return {
        text: wanted
          .replaceAll('\\*', '\0')
          .replaceAll('*', tape.pick(['', 'ab', 'c']))
          .replaceAll('\0', '*'),
      };
    case 'cidr':
      return tape.chance(3)
        ? { raw: tape.pick(lexemes) }
        : { text: tape.pick([wanted.replace(/\/.*/, ''), '10.0.0.1', 'a00::1']) };
    case 'numeric':
      return { raw: tape.pick(lexemes) };
    default:
      return tape.chance(3) ? { raw: tape.pick([...lexemes, 'null']) } : anyText;
  }
}

function firstText(json: Json): string {
  if ('text' in json) return json.text;
  if ('members' in json) return firstText(json.members[0]![1]);
  return '';
}

function mutate(tape: Tape, json: Json): Json {
  if ('members' in json && json.members.length > 0) {
    const at = tape.below(json.members.length);
    const [key, value] = json.members[at]!;
    const changed: Members =
      tape.below(5) === 0
        ? []
        : tape.chance(6)
          ? [[keyOf(tape), value]]
          : [[key, mutate(tape, value)]];
    return { members: [...json.members.slice(0, at), ...changed, ...json.members.slice(at + 1)] };
  }
  if ('elements' in json && json.elements.length > 0) {
    const at = tape.below(json.elements.length);
    const changed = tape.chance(4) ? [] : [mutate(tape, json.elements[at]!)];
    return {
      elements: [...json.elements.slice(0, at), ...changed, ...json.elements.slice(at + 1)],
    };
  }
  return randomValue(tape, 1);
}

function randomObject(tape: Tape, depth: number): Json {
  const count = tape.below(4);
  return {
    members: Array.from({ length: count }, () => [keyOf(tape), randomValue(tape, depth)] as const),
  };
}

function randomValue(tape: Tape, depth: number): Json {
  switch (tape.below(depth > 0 ? 8 : 6)) {
    case 0:
    case 1:
    case 2:
      return { text: tape.pick(texts) };
    case 3:
      return { raw: tape.pick(lexemes) };
    case 4:
      return { raw: tape.pick(['true', 'false', 'null']) };
    case 5:
      return tape.chance(3) ? { elements: [] } : { members: [] };
    case 6:
      return {
        elements: Array.from({ length: tape.below(4) }, () => randomValue(tape, depth - 1)),
      };
    default:
      return randomObject(tape, depth - 1);
  }
}
