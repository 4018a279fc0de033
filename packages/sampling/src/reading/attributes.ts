import type { JsonString } from '@sluice/syntax';
import type { Attribute } from '../ast.ts';
import { codes } from '../codes.ts';
import { sayRepeated } from './members.ts';
import { lengthOf, pathOf, type RuleReader } from './rule-reader.ts';
import type { Said } from './said.ts';
import { isComputed, wordFor } from './words.ts';

const mostAttributes = 5;
const mostCharacters = 32;

/** Reads the attributes of a rule; of equal keys the last counts. */
export function readAttributes(reader: RuleReader): readonly Attribute[] {
  const { members, said } = reader;
  const object = members.object('Attributes');
  if (object === undefined) return [];
  const attributes = new Map<string, string>();
  sayRepeated(object, said);
  for (const { key, value } of object.members) {
    checkText(key, 'key', said);
    if (value.kind === 'string') {
      checkText(value, 'value', said);
      attributes.set(key.value, value.value);
    } else if (!reader.members.rules.template || !isComputed(value)) {
      said.add(codes.wrongType.at(value.span, `Attributes.${key.value}`, 'a text', wordFor(value)));
    }
  }
  const count = new Set(object.members.map(({ key }) => key.value)).size;
  if (count > mostAttributes) {
    const written = [...attributes].map(([key, value]) => `${key}=${value}`).join(', ');
    const path = pathOf(reader, 'Attributes');
    said.add(codes.manyAttributes.at(object.span, count, path, `{${written}}`));
  }
  return [...attributes].map(([key, pattern]) => ({ key, pattern }));
}

function checkText({ value, span }: JsonString, what: string, said: Said): void {
  const length = lengthOf(value);
  if (length >= 1 && length <= mostCharacters) return;
  said.add(codes.attributeLength.at(span, what, length, mostCharacters));
}
