import type { Span } from '@sluice/core';
import type { PropertyName, ValueName } from './names.ts';

/** A label; without parts it is the one that the service makes itself. */
export interface Label {
  readonly kind: 'label';
  readonly parts: readonly Part[];
  readonly span: Span;
}

export type Part = Literal | LiveValue | Property | Dimension;

export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
  readonly span: Span;
}

/** `${MAX}`: of the points in the range that is asked for; `${LABEL}` is the label by default. */
export interface LiveValue {
  readonly kind: 'value';
  readonly name: ValueName;
  readonly span: Span;
}

/** `${PROP('Stat')}`. */
export interface Property {
  readonly kind: 'property';
  readonly name: PropertyName;
  readonly span: Span;
}

/** `${PROP('Dim.InstanceId')}`; the name's case counts. */
export interface Dimension {
  readonly kind: 'dimension';
  readonly name: string;
  readonly span: Span;
}
