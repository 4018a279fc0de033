import type { JsonObject } from '@sluice/syntax';
import type { RuleField } from '../ast.ts';
import { codes } from '../codes.ts';
import { localRule, withUsual } from './local-form.ts';
import { readLocalNumber } from './local-number.ts';
import { sayRepeated } from './members.ts';
import { insertingAll, removing } from './mend.ts';
import type { ReadRule } from './rule.ts';
import type { Said } from './said.ts';
import { wordFor } from './words.ts';

/** Beyond so many members nothing is looked at: there are two. */
const mostMembers = 50;

const fields = { fixed_target: 'reservoirSize', rate: 'fixedRate' } as const;

/** Reads what a local file does with requests that no rule takes. */
export function readLocalDefault(object: JsonObject, said: Said): ReadRule {
  sayRepeated(object, said);
  const numbers = new Map<RuleField, number>();
  const places = new Map<RuleField, { readonly start: number; readonly end: number }>();
  const present = new Set<string>();
  for (const { key, value } of object.members.slice(0, mostMembers)) {
    present.add(key.value);
    if (key.value === 'description') {
      said.add(codes.onlyGo.at({ span: key.span, fix: removing(object, key) }, 'description'));
    } else if (key.value !== 'fixed_target' && key.value !== 'rate') {
      const place = { span: key.span, fix: removing(object, key) };
      said.add(codes.defaultAttribute.at(place, key.value));
    } else if (value.kind !== 'number') {
      said.add(codes.defaultNumber.at(value.span, key.value, wordFor(value)));
    } else {
      const number = readLocalNumber(key.value, value, said);
      places.set(fields[key.value], value.span);
      if (number !== undefined) numbers.set(fields[key.value], number);
    }
  }
  const missing = Object.keys(fields).filter((name) => !present.has(name));
  if (missing.length > 0) {
    const fix = insertingAll(object, withUsual(missing));
    said.add(codes.defaultMissing.at({ span: object.span, fix }, missing));
  }
  const rule = localRule({
    name: 'default',
    priority: 10_000,
    fixedRate: numbers.get('fixedRate') ?? 0,
    reservoirSize: numbers.get('reservoirSize') ?? 0,
    isDefault: true,
    span: object.span,
  });
  return { rule, places };
}
