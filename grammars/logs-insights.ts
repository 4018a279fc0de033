import type {
  AggregateFunction,
  FunctionDefinition,
  ScalarFunction,
} from '@sluice/logs-insights/internal/functions/definition';
import { functions as all } from '@sluice/logs-insights/internal/functions/index';

type Fact = keyof ScalarFunction | keyof AggregateFunction;

/** All that is plain data about a function, in this order. */
const facts: readonly Exclude<Fact, 'evaluate'>[] = [
  'name',
  'aliases',
  'kind',
  'family',
  'summary',
  'parameters',
  'variants',
  'returns',
  'takesMissing',
  'takesStar',
  'alone',
  'undocumented',
  'examples',
  'source',
];

const entryOf = (definition: FunctionDefinition): object => {
  const known = new Map<string, unknown>(Object.entries(definition));
  return Object.fromEntries(
    facts.filter((fact) => known.has(fact)).map((fact) => [fact, known.get(fact)]),
  );
};

/** The functions, as a table for tools. */
export const functions: readonly object[] = all.map(entryOf);
