import type { Fix, Span } from '@sluice/core';
import type { Command, Expression, Query } from '../ast.ts';
import type { LogsInsightsOptions } from '../options.ts';
import { everyPart } from '../symbols/names.ts';

/** What all checks are given. */
export interface Checking {
  readonly text: string;
  readonly options: LogsInsightsOptions;
}

/** The text at a place, blanks drawn together: how a column without a name is called. */
export const wordsAt = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ');

/** Two ways to write one column: blanks and case do not matter. */
export const columnKey = (written: string): string => written.replace(/\s+/g, '').toLowerCase();

const titleOf = (text: string) => `write ${text.includes('`') ? text : `\`${text}\``}`;

/** One edit that mends. */
export const replacing = (span: Span, text: string, title = titleOf(text)): Fix => ({
  title,
  edits: [{ span, text }],
});

/** The expressions that stand in a command, in the order of the text. */
export function expressionsOf(command: Command): readonly Expression[] {
  switch (command.kind) {
    case 'fields':
    case 'display':
      return command.items.map(({ expression }) => expression);
    case 'stats':
      return [...command.items, ...command.by].map(({ expression }) => expression);
    case 'sort':
      return command.keys.map(({ expression }) => expression);
    case 'filter':
    case 'relevant-fields':
    case 'join':
      return [command.condition];
    case 'filter-index':
      return command.values;
    case 'pattern':
    case 'unnest':
      return [command.expression];
    case 'fill-missing':
      return command.fillings.map(({ value }) => value);
    default:
      return [];
  }
}

/** The queries that stand in parentheses in a command. */
export function subqueriesOf(command: Command): readonly Query[] {
  if (command.kind === 'join' || command.kind === 'append-cols') return [command.right.query];
  return expressionsOf(command)
    .flatMap((expression) => [...everyPart(expression)])
    .flatMap((part) =>
      part.kind === 'in' && part.among.kind === 'subquery' ? [part.among.query] : [],
    );
}

/** A query and those in parentheses, outer ones first; `depth` counts parentheses. */
export function* everyQuery(
  query: Query,
): Generator<{ readonly query: Query; readonly depth: number }> {
  const work = [{ query, depth: 0 }];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    yield next;
    const { depth } = next;
    const inner = next.query.commands.flatMap(subqueriesOf);
    work.push(...inner.map((one) => ({ query: one, depth: depth + 1 })).reverse());
  }
}

/** The word that a command is called by. */
export function wordOf(command: Command): string {
  switch (command.kind) {
    case 'filter':
    case 'sort':
    case 'limit':
    case 'lookup':
      return command.keyword;
    case 'source':
      return 'SOURCE';
    case 'saved-query':
      return `$${command.name}`;
    case 'broken':
      return '';
    default:
      return words[command.kind] ?? command.kind;
  }
}

const words: Readonly<Record<string, string>> = {
  'filter-index': 'filterIndex',
  'parse-glob': 'parse',
  'parse-regex': 'parse',
  'parse-format': 'parse',
  'append-cols': 'appendcols',
  'relevant-fields': 'relevantfields',
  'add-totals': 'addtotals',
  'fill-down': 'filldown',
  'fill-missing': 'fillmissing',
  'count-frequent': 'countFrequent',
  'log-compare': 'logcompare',
};

/** Where the word stands that a command begins with. */
export const wordSpan = (command: Command): Span => ({
  start: command.span.start,
  end: command.span.start + wordOf(command).length,
});
