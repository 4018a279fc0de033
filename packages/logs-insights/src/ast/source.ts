import type { Span } from '@sluice/core';

/** Which log groups are read, and when. */
export interface Source {
  readonly kind: 'source';
  readonly selectors: readonly Selector[];
  readonly start?: Time;
  readonly end?: Time;
  readonly span: Span;
}

export type Selector = LogGroup | Selection;

/** A log group by name. */
export interface LogGroup {
  readonly kind: 'log-group';
  readonly name: string;
  readonly span: Span;
}

/** `logGroups(namePrefix: ["a"])`, `dataSource(["x"])`, `logGroupTags([…])`. */
export interface Selection {
  readonly kind: 'selection';
  /** As written. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly SelectionArgument[];
  readonly span: Span;
}

export interface SelectionArgument {
  readonly kind: 'selection-argument';
  /** Absent where the value stands alone. */
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly value: Data;
  readonly span: Span;
}

/** JSON as it stands in a selector. */
export type Data = DataText | DataList | DataObject;

export interface DataText {
  readonly kind: 'data-text';
  readonly value: string;
  readonly span: Span;
}

export interface DataList {
  readonly kind: 'data-list';
  readonly items: readonly Data[];
  readonly span: Span;
}

export interface DataObject {
  readonly kind: 'data-object';
  readonly members: readonly (readonly [name: string, value: Data])[];
  readonly span: Span;
}

/** Epoch milliseconds, or a time relative to now (milliseconds, zero or less). */
export interface Time {
  readonly kind: 'time';
  readonly relative: boolean;
  readonly milliseconds: number;
  readonly span: Span;
}
