import type { Autoregress, Command, Item, Path } from '../ast.ts';
import { expressionOf, isFault } from '../regex.ts';

/** The names of the columns that a command adds or, as a barrier, gives; in their order. */
export function createdBy(command: Command): readonly string[] {
  switch (command.kind) {
    case 'fields':
    case 'display':
      return command.items.map(({ name }) => name);
    case 'stats':
      return [...command.by, ...command.items].map(({ name }) => name);
    case 'parse-glob':
    case 'parse-format':
      return command.aliases.map(({ name }) => name);
    case 'parse-regex':
      return groupNames(command.regex.source, command.aliases);
    case 'json':
    case 'unnest':
      return [command.alias.name];
    case 'lookup':
      return command.outputs.map(({ column, field }) => (field ?? column).name);
    case 'accum':
      return [(command.alias ?? command.field).name];
    case 'autoregress':
      return lagNames(command);
    case 'sessionize':
      return [command.alias?.name ?? 'session_id'];
    case 'count-frequent':
      return [...command.keys.map(({ name }) => name), '_approxcount'];
    case 'pattern':
      return patternColumns;
    case 'anomaly':
      return anomalyColumns;
    case 'diff':
    case 'log-compare':
      return comparisonColumns;
    case 'estimate':
      return estimateColumns;
    case 'relevant-fields':
      return relevantColumns;
    case 'add-totals':
      return [
        String(command.options.find(({ name }) => /^fieldname$/i.test(name))?.value ?? 'Total'),
      ];
    default:
      return [];
  }
}

export const patternColumns = ['@pattern', '@ratio', '@sampleCount', '@severityLabel'] as const;

/** What `pattern` gives besides, for those who ask for it by name. */
export const patternDetails = ['@tokens', '@visualization', '@logSamples'] as const;

// No guide says what the columns of these are called.
export const anomalyColumns = ['@anomalies'] as const;
export const comparisonColumns = [
  '@pattern',
  '@sampleCount',
  '@differenceCount',
  '@differenceDescription',
  '@severityLabel',
] as const;
export const estimateColumns = ['@estimatedBytes'] as const;

export const relevantColumns = [
  '@fieldName',
  '@relevanceScore',
  '@topRelevanceContributors',
  '@conditionalMedian',
  '@baselineMedian',
] as const;

/** Of a regular expression with groups: the names in it, or the aliases after it. */
export function groupNames(source: string, aliases: readonly Path[]): readonly string[] {
  if (aliases.length > 0) return aliases.map(({ name }) => name);
  const expression = expressionOf(source);
  return isFault(expression) ? [] : [...expression.names.values()];
}

/** `bytes_p1`, `bytes_p2`; the alias where there is but one. */
export function lagNames({ field, alias, lags = [1, 1] }: Autoregress): readonly string[] {
  const [from, to] = lags;
  if (alias !== undefined && from === to) return [alias.name];
  const base = (alias ?? field).name;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => `${base}_p${from + i}`);
}

export const namesOf = (items: readonly Item[]): readonly string[] => items.map(({ name }) => name);
