import type { Span } from '@sluice/core';

/** A whole Metrics Insights query. */
export interface Query {
  readonly kind: 'query';
  readonly select: Select;
  readonly from: Source;
  /** All of them must hold. */
  readonly where: readonly Comparison[];
  readonly groupBy: readonly Key[];
  readonly orderBy?: Order;
  readonly limit?: Limit;
  readonly span: Span;
}

/** `AVG(CPUUtilization)` */
export interface Select {
  readonly kind: 'select';
  readonly function: FunctionName;
  readonly metric: Identifier;
  readonly span: Span;
}

/** As it was written; whether there is such a function is another question. */
export interface FunctionName {
  readonly kind: 'function';
  readonly name: string;
  readonly span: Span;
}

export interface Identifier {
  readonly kind: 'identifier';
  readonly name: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** `"AWS/EC2"`, or `SCHEMA("AWS/EC2", InstanceId)` where exactly these labels are asked for. */
export interface Source {
  readonly kind: 'source';
  readonly namespace: Identifier;
  readonly schema?: readonly Identifier[];
  readonly span: Span;
}

export interface Comparison {
  readonly kind: 'comparison';
  readonly key: Key;
  readonly operator: '=' | '!=';
  readonly value: Value;
  readonly span: Span;
}

export type Key = Label | Tag | Account;

export interface Label {
  readonly kind: 'label';
  readonly name: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** `tag.environment` */
export interface Tag {
  readonly kind: 'tag';
  readonly name: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** `AWS.AccountId` */
export interface Account {
  readonly kind: 'account';
  readonly span: Span;
}

export type Value = Text | Digits | CurrentAccount | Identifier;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly span: Span;
}

/** An account id without quotes. */
export interface Digits {
  readonly kind: 'digits';
  readonly text: string;
  readonly span: Span;
}

/** `CURRENT_ACCOUNT_ID()` */
export interface CurrentAccount {
  readonly kind: 'current-account';
  readonly span: Span;
}

/** `ORDER BY MAX() DESC`; ascending where nothing is said. */
export interface Order {
  readonly kind: 'order';
  readonly function: FunctionName;
  readonly direction?: 'ASC' | 'DESC';
  readonly span: Span;
}

export interface Limit {
  readonly kind: 'limit';
  readonly count: number;
  readonly span: Span;
}

export type Node =
  | Query
  | Select
  | FunctionName
  | Identifier
  | Source
  | Comparison
  | Key
  | Value
  | Order
  | Limit;
