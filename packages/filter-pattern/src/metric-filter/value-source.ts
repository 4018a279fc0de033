import type { Pattern } from '../ast.ts';
import { readSelector } from '../reading/selector.ts';
import { isFieldName, isNumber } from '../reading/text.ts';
import type { ValueSource } from './ast.ts';

/** What a metric value or a dimension takes its value from; nothing where it is none of the three. */
export function readValueSource(text: string): ValueSource | undefined {
  if (isNumber(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? { kind: 'number', value } : undefined;
  }
  if (!text.startsWith('$')) return undefined;
  const name = text.slice(1);
  if (isFieldName(name)) return { kind: 'field', name };
  const { steps, fault } = readSelector(text);
  const several = steps.some((step) => step.kind === 'wildcard');
  return fault !== undefined || several ? undefined : { kind: 'selector', text, steps };
}

/** Why a source never has a value, where that is so. */
export function whyNever(source: ValueSource, pattern: Pattern): string | undefined {
  if (source.kind === 'number') return undefined;
  if (source.kind === 'selector') {
    return pattern.kind === 'json' ? undefined : 'the pattern is no JSON pattern';
  }
  if (pattern.kind !== 'space') return 'the pattern is not space-delimited';
  const { slots } = pattern;
  const open = slots.length === 0 || slots.some(({ kind }) => kind === 'ellipsis');
  const names = slots.flatMap((slot) => (slot.kind === 'field' ? [slot.name] : []));
  if (names.includes(source.name)) return undefined;
  if (!/^[1-9]\d*$/.test(source.name)) return 'the pattern has no field of this name';
  if (open) return undefined;
  const place = Number(source.name);
  if (place > names.length) return `the pattern has ${names.length} fields`;
  const name = names[place - 1];
  return name === undefined ? undefined : `the field has a name: \`$${name}\``;
}
