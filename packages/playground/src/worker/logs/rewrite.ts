import type { logsInsights } from 'sluice';

type Query = logsInsights.Query;

/**
 * A query that gives `@ptr` besides its columns, where its rows are events: the calls of the
 * service answer it unasked. `columns` are those that the query gives by itself.
 */
export function withPointers(text: string, { commands }: Query, columns: readonly string[]) {
  if (commands.some(({ kind }) => barriers.has(kind))) return text;
  const display = commands.findLast(({ kind }) => kind === 'display');
  if (display !== undefined) return inserted(text, display.span.end, ', @ptr');
  const added = `fields ${columns.join() === defaults.join() ? `${defaults}, @ptr` : '@ptr'}`;
  const source = commands.findLast(({ kind }) => kind === 'source');
  if (source !== undefined) return inserted(text, source.span.end, ` | ${added}`);
  return `${added} | ${text}`;
}

/** A query that gives at most so many rows, where it does not say itself how many. */
export const withLimit = (text: string, { commands }: Query, limit: number): string =>
  commands.some(({ kind }) => kind === 'limit') ? text : `${text}\n| limit ${limit}`;

/** After these, rows are no events. */
const barriers: ReadonlySet<string> = new Set([
  'stats',
  'pattern',
  'count-frequent',
  'relevant-fields',
  'diff',
  'log-compare',
  'estimate',
]);

const defaults = ['@timestamp', '@message'];

const inserted = (text: string, at: number, more: string) =>
  text.slice(0, at) + more + text.slice(at);

/**
 * The query up to its first command that is no filter and makes no field, and how many events it
 * leaves; nothing where it leaves all.
 */
export function countingMatches(text: string, { commands }: Query): string | undefined {
  const end = commands.findIndex(({ kind }) => !passing.has(kind));
  const before = end < 0 ? commands : commands.slice(0, end);
  if (!before.some(({ kind }) => filters.has(kind))) return undefined;
  const kept = before.filter(({ kind }) => !cutting.has(kind));
  const texts = kept.map(({ span }) => text.slice(span.start, span.end));
  return [...texts, 'stats count(*) as matched'].join('\n| ');
}

const filters: ReadonlySet<string> = new Set(['filter', 'filter-index']);

/** Commands that pick, order and show events; they may stand before a filter. */
const cutting: ReadonlySet<string> = new Set(['sort', 'limit', 'display']);

const passing: ReadonlySet<string> = new Set([
  ...filters,
  ...cutting,
  'source',
  'fields',
  'parse-glob',
  'parse-regex',
  'parse-format',
  'json',
]);

/** Whether a query compares its time range with an earlier one. */
export const readsEarlier = ({ commands }: Query): boolean =>
  commands.some(
    (command) =>
      command.kind === 'diff' ||
      command.kind === 'log-compare' ||
      (command.kind === 'stats' && command.offset !== undefined),
  );

/** The log groups that the sources of a query name, in its joins and subqueries too. */
export function sourcesIn(query: Query): Sources {
  const found: Sources = { names: [], selects: false, hasTimes: false };
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    else if (typeof node === 'object' && node !== null) {
      if (isSource(node)) note(node, found);
      Object.values(node).forEach(look);
    }
  };
  look(query);
  return found;
}

export interface Sources {
  readonly names: string[];
  /** Whether groups are chosen by more than their names. */
  selects: boolean;
  /** Whether a source has a time range of its own. */
  hasTimes: boolean;
}

const isSource = (node: object): node is logsInsights.Source =>
  Reflect.get(node, 'kind') === 'source';

function note({ selectors, start, end }: logsInsights.Source, found: Sources): void {
  for (const selector of selectors) {
    if (selector.kind === 'log-group') found.names.push(selector.name);
    else found.selects = true;
  }
  if (start !== undefined || end !== undefined) found.hasTimes = true;
}
