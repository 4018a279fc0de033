import { type Diagnostic, failure, isError, type Outcome, outcomeOf } from '@sluice/core';
import type { Query } from './ast.ts';
import { adviseQuery } from './checks/advice.ts';
import { checkAggregates } from './checks/aggregates.ts';
import { checkCalls } from './checks/calls.ts';
import { type Checking, everyQuery } from './checks/checking.ts';
import { checkExtracts } from './checks/extracts.ts';
import { checkJoins } from './checks/joins.ts';
import { checkLimits, longestQuery } from './checks/limits.ts';
import { checkNames } from './checks/names.ts';
import { checkGiven } from './checks/saved.ts';
import { checkSettings } from './checks/settings.ts';
import { checkSources } from './checks/sources.ts';
import { checkStructure, checkSubqueries } from './checks/structure.ts';
import { codes } from './codes.ts';
import type { LogsInsightsOptions } from './options.ts';
import { parse } from './parse.ts';
import { withProvenFixes } from './proven.ts';
import { withVerdict } from './verdict.ts';

/** `parse`, then functions, names, the order of commands and the limits of the service, then advice. */
export function validate(text: string, options: LogsInsightsOptions = {}): Outcome<Query> {
  const { query, said } = diagnose(text, options);
  const proven = withProvenFixes(said, text, (mended) => diagnose(mended, options).said);
  const diagnostics = withVerdict(proven);
  return query === undefined ? failure(diagnostics) : outcomeOf(query, diagnostics);
}

interface Diagnosis {
  readonly query: Query | undefined;
  readonly said: readonly Diagnostic[];
}

function diagnose(text: string, options: LogsInsightsOptions): Diagnosis {
  const parsed = parse(text);
  const query = parsed.ok ? parsed.value : parsed.partial;
  if (query === undefined) return { query, said: parsed.diagnostics };
  const said = [...parsed.diagnostics];
  for (const one of checkQuery(query, { text, options }, parsed.ok)) {
    if (!isEcho(one, parsed.diagnostics, text)) said.push(one);
  }
  said.sort((a, b) => a.span.start - b.span.start);
  return { query, said };
}

/** In a command that could not be read, nothing more is said. */
const isEcho = ({ span }: Diagnostic, said: readonly Diagnostic[], text: string): boolean =>
  said.some((one) => {
    const [first, second] = [one.span, span].sort((a, b) => a.start - b.start);
    return isError(one) && !text.slice(first!.end, second!.start).includes('|');
  });

function* checkQuery(outer: Query, checking: Checking, isWhole: boolean): Generator<Diagnostic> {
  const { text } = checking;
  if (text.length > longestQuery) {
    const span = { start: longestQuery, end: text.length };
    yield codes.tooLong.at(span, text.length, longestQuery);
    return;
  }
  for (const { query, depth } of everyQuery(outer)) {
    const faults = [...faultsOf(query, depth, checking, isWhole)];
    yield* faults;
    if (isWhole && !faults.some(isError)) yield* adviseQuery(query, depth, checking);
  }
}

function* faultsOf(
  query: Query,
  depth: number,
  checking: Checking,
  isWhole: boolean,
): Generator<Diagnostic> {
  yield* checkCalls(query, checking);
  if (isWhole) {
    yield* checkAggregates(query, checking);
    yield* checkNames(query, checking);
    yield* checkStructure(query, checking);
    yield* checkSubqueries(query, depth);
  }
  yield* checkSources(query);
  yield* checkSettings(query);
  yield* checkJoins(query, checking);
  yield* checkGiven(query);
  yield* checkExtracts(query, checking);
  yield* checkLimits(query);
}
