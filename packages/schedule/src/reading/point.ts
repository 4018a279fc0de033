import { type Diagnostic, type Span, suggest } from '@sluice/core';
import type { Point } from '../ast.ts';
import { codes } from '../codes.ts';
import type { FieldRule } from '../fields.ts';

/** What has been said so far; readers add to it. */
export type Said = Diagnostic[];

/** A number or a name, as a value of the field; what is wrong with it is said. */
export function readPoint(
  text: string,
  span: Span,
  rule: FieldRule,
  said: Said,
): Point | undefined {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const value = Number(text);
    if (value < rule.min || value > rule.max) {
      said.push(outside(text, value, span, rule));
      return undefined;
    }
    return { value, named: false };
  }
  const index = rule.names?.list.indexOf(text.toUpperCase()) ?? -1;
  if (index >= 0) return { value: rule.names!.from + index, named: true };
  said.push(unknownValue(text, span, rule));
  return undefined;
}

function outside(text: string, value: number, span: Span, rule: FieldRule): Diagnostic {
  if (rule.name === 'day-of-week' && value === 0) {
    const fix = { title: 'write `1`', edits: [{ span, text: '1' }] };
    return codes.sundayIsOne.at({ span, fix }, text);
  }
  return codes.outOfRange.at(span, text, rule.label, `${rule.min} to ${rule.max}`);
}

/** No number, no name of the field: perhaps nearly one. */
export function unknownValue(text: string, span: Span, rule: FieldRule): Diagnostic {
  const list = rule.names?.list ?? [];
  const upper = text.toUpperCase();
  const near =
    list.find((name) => /^[A-Z]{4,9}$/.test(upper) && upper.startsWith(name)) ??
    suggest(upper.slice(0, 12), list);
  if (near === undefined) return codes.badValue.at(span, text.slice(0, 40), rule.label);
  const fix = { title: `write \`${near}\``, edits: [{ span, text: near }] };
  return codes.badValue.at({ span, fix, hint: `write \`${near}\`` }, text.slice(0, 40), rule.label);
}
