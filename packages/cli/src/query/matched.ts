import { logsInsights } from 'sluice';

/** How many events a query goes on with, after its filters. */
export function matchedBy(query: logsInsights.Query, input: logsInsights.QueryInput): number {
  const end = query.commands.findIndex(({ kind }) => !passing.has(kind));
  const before = end < 0 ? query.commands : query.commands.slice(0, end);
  const counting = logsInsights.parse('stats count(*) as matched');
  if (!counting.ok) return 0;
  const commands = [...before.filter(({ kind }) => !cutting.has(kind)), ...counting.value.commands];
  const result = logsInsights.evaluate({ ...query, commands }, input);
  return result.ok ? Number(result.value.rows[0]?.['matched'] ?? 0) : 0;
}

/** Commands that pick, order and show events; they may stand before a filter. */
const cutting: ReadonlySet<string> = new Set(['sort', 'limit', 'display']);

const passing: ReadonlySet<string> = new Set([
  ...cutting,
  'source',
  'fields',
  'filter',
  'filter-index',
  'parse-glob',
  'parse-regex',
  'parse-format',
  'json',
]);
