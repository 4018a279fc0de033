import type { SpacePlan } from '../plan/shape.ts';
import { splitFields, takeRest, valueOf } from './fields.ts';

/** The fields of a line that is known to match. */
export function extractFields({ front, back }: SpacePlan, line: string): Record<string, string> {
  const fields = front.length + (back?.length ?? 0);
  let count = splitFields(line, Number.POSITIVE_INFINITY);
  if (back === null && count > fields) {
    takeRest(fields - 1);
    count = fields;
  }
  const extracted: [string, string][] = [];
  for (let token = 0; token < count; token++) {
    const name = token < front.length ? front[token] : back?.[token - count + back.length];
    extracted.push([`$${name ?? token + 1}`, valueOf(token)]);
  }
  return Object.fromEntries(extracted);
}
