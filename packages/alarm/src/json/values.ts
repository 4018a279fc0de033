import type { JsonValue } from '@sluice/syntax';

export const isNull = (value: JsonValue): boolean =>
  value.kind === 'literal' && value.value === null;

/** What only a deployed template knows. */
export const isComputed = (value: JsonValue): boolean =>
  value.kind === 'object' &&
  value.members.length === 1 &&
  /^(?:Ref|Condition|Fn::\w+)$/.test(value.members[0]!.key.value);

/** A text that templates may write for a number. */
export const isNumeric = (text: string): boolean =>
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
