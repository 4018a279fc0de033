import type { Compare, Condition, Field, SpacePattern } from '../ast.ts';
import { restOf, splitLine } from './split-line.ts';

/** A token of the line with the field that it belongs to. */
export interface Bound {
  readonly field?: Field;
  /** As extracted: `$name`, or `$` and the token's place from 1. */
  readonly name: string;
  readonly value: string;
}

/** Lays the slots over the tokens of a line; nothing where they do not fit. */
export function bind(slots: SpacePattern['slots'], line: string): readonly Bound[] | undefined {
  const tokens = splitLine(line);
  if (tokens.length === 0) return undefined;
  const ellipsis = slots.length === 0 ? 0 : slots.findIndex(({ kind }) => kind === 'ellipsis');
  const fields = slots.filter((slot): slot is Field => slot.kind === 'field');
  if (tokens.length < fields.length) return undefined;
  const spare = tokens.length - fields.length;
  if (ellipsis < 0) {
    return fields.map((field, i) => {
      const token = tokens[i]!;
      const takesRest = i === fields.length - 1 && spare > 0;
      return boundOf(field, i, takesRest ? restOf(line, token.start) : token.value);
    });
  }
  return tokens.map(({ value }, i) => {
    const isSpare = i >= ellipsis && i < ellipsis + spare;
    const field = isSpare ? undefined : fields[i < ellipsis ? i : i - spare];
    return boundOf(field, i, value);
  });
}

const boundOf = (field: Field | undefined, place: number, value: string): Bound => ({
  ...(field && { field }),
  name: `$${field?.name ?? place + 1}`,
  value,
});

/** Whether a condition on a token holds, given how one comparison is decided. */
export function holdsFor(condition: Condition, decide: (compare: Compare) => boolean): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.operands.every((one) => holdsFor(one, decide));
    case 'or':
      return condition.operands.some((one) => holdsFor(one, decide));
    case 'compare':
      return decide(condition);
    default:
      return false;
  }
}
