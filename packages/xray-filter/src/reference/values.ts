import type { Subject } from '../ast.ts';
import { isItem, own } from '../summary/own.ts';

export type Scalar = string | number | boolean;

/** Where a condition is asked: a trace, a node, a call, or an element of a chain. */
export interface Place {
  readonly item: unknown;
  readonly index: number;
  readonly length: number;
}

/** All values that a subject has at a place; none where it is absent or null. */
export function valuesOf(subject: Subject, place: Place): readonly Scalar[] {
  if (subject.kind === 'keyword') return valuesOfKeyword(subject.name, place);
  const holder = subject.end === undefined ? place.item : own(place.item, subject.end);
  return scalarsOf(own(own(holder, 'annotations'), subject.key));
}

function valuesOfKeyword(name: string, { item, index, length }: Place): readonly Scalar[] {
  switch (name) {
    case 'first':
      return [index === 0];
    case 'last':
      return [index === length - 1];
    case 'index':
      return [index];
    default:
      return scalarsOf(own(item, name));
  }
}

export const scalarsOf = (raw: unknown): readonly Scalar[] =>
  (Array.isArray(raw) ? raw : [raw]).filter(
    (one): one is Scalar =>
      typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean',
  );

/** An end of a call is a node, or just its name. */
export const endOf = (edge: unknown, end: 'source' | 'destination'): unknown => {
  const found = own(edge, end);
  return isItem(found) ? found : { name: found };
};
