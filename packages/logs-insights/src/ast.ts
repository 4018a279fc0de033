import type { Span } from '@sluice/core';
import type { Command, Filling, Item, Match, Option, SortKey, WildPath } from './ast/command.ts';
import type { Expression, List, Regex, Star, Subquery } from './ast/expression.ts';

export type * from './ast/command.ts';
export type * from './ast/expression.ts';
export type * from './ast/source.ts';

/** A query: commands, each of which takes the rows of the one before. */
export interface Query {
  readonly kind: 'query';
  /** At least one. */
  readonly commands: readonly Command[];
  /** In the order of the text; only the outermost query has them. */
  readonly comments: readonly Comment[];
  readonly span: Span;
}

/** From `#` to the end of the line. */
export interface Comment {
  readonly kind: 'comment';
  /** With its `#`. */
  readonly text: string;
  readonly span: Span;
}

export type Node =
  | Query
  | Comment
  | Command
  | Expression
  | Item
  | SortKey
  | Match
  | Option
  | WildPath
  | Filling
  | List
  | Subquery
  | Regex
  | Star;
