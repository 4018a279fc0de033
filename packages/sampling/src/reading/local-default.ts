import type { JsonObject } from '@sluice/syntax';
import type { RuleField } from '../ast.ts';
import { codes } from '../codes.ts';
import { localRule } from './local-form.ts';
import { readLocalNumber } from './local-number.ts';
import { sayRepeated } from './members.ts';
import type { ReadRule } from './rule.ts';
import type { Said } from './said.ts';
import { wordFor } from './words.ts';

const fields = { fixed_target: 'reservoirSize', rate: 'fixedRate' } as const;

/** Reads what a local file does with requests that no rule takes. */
export function readLocalDefault(object: JsonObject, said: Said): ReadRule {
  sayRepeated(object, said);
  const numbers = new Map<RuleField, number>();
  const places = new Map<RuleField, { readonly start: number; readonly end: number }>();
  const present = new Set<string>();
  for (const { key, value } of object.members) {
    present.add(key.value);
    if (key.value === 'description') {
      said.add(codes.onlyGo.at(key.span, 'description'));
    } else if (key.value !== 'fixed_target' && key.value !== 'rate') {
      said.add(codes.defaultAttribute.at(key.span, key.value));
    } else if (value.kind !== 'number') {
      said.add(codes.defaultNumber.at(value.span, key.value, wordFor(value)));
    } else {
      const number = readLocalNumber(key.value, value, said);
      places.set(fields[key.value], value.span);
      if (number !== undefined) numbers.set(fields[key.value], number);
    }
  }
  const missing = Object.keys(fields).filter((name) => !present.has(name));
  if (missing.length > 0) said.add(codes.defaultMissing.at(object.span, missing));
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
