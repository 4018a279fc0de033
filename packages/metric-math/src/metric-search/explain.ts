import { chain, type Explanation, type Fact, type Outcome, success } from '@sluice/core';
import { metricsIn } from './answer.ts';
import type { Search } from './ast.ts';
import { isFound, type SearchInput } from './evaluate.ts';
import { clausesOf } from './explain/clauses.ts';
import { conditionPhrase, listed, schemaPhrase, shown } from './explain/words.ts';
import type { Metric } from './metric.ts';
import type { SearchOptions } from './options.ts';
import { validate } from './validate.ts';

/**
 * What a search finds, in words. With one metric: why it is found or not, term by term, with what
 * came near. With several: how many hold each part, and which missed by one part alone.
 */
export function explain(
  text: string,
  input?: SearchInput,
  options: SearchOptions = {},
): Outcome<Explanation> {
  return chain(validate(text), (search) => {
    const said = { summary: summaryOf(search), clauses: clausesOf(search, undefined, options) };
    if (input === undefined) return success(said);
    return chain(metricsIn(text, input), (metrics) =>
      success({
        ...said,
        clauses: clausesOf(search, metrics, options),
        matches: metrics.some((metric) => isFound(search, metric, options)),
        ...(metrics.length !== 1 && { facts: factsOf(search, metrics, options) }),
      }),
    );
  });
}

function summaryOf({ schema, condition }: Search): string {
  const parts = [
    ...(schema === undefined ? [] : [schemaPhrase(schema)]),
    ...(condition === undefined ? [] : [conditionPhrase(condition)]),
  ];
  return parts.length === 0
    ? 'Finds every metric of the account; 500 of them are shown.'
    : `Finds metrics of which this holds: ${listed(parts)}.`;
}

const mostNamed = 10;
const mostNear = 3;
const mostTried = 1000;

function factsOf(search: Search, metrics: readonly Metric[], options: SearchOptions): Fact[] {
  const found = metrics.filter((metric) => isFound(search, metric, options));
  const more = found.length > mostNamed ? `, and ${found.length - mostNamed} more` : '';
  const names = found.slice(0, mostNamed).map(({ key }) => shown(key));
  const value = found.length === 0 ? 'nothing' : `${names.join(', ')}${more}`;
  return [{ name: 'found', value }, ...nearMisses(search, metrics, options)];
}

/** Metrics that miss one part of several, and no other. */
function nearMisses(search: Search, metrics: readonly Metric[], options: SearchOptions): Fact[] {
  const near: Fact[] = [];
  for (const metric of metrics.slice(0, mostTried)) {
    if (near.length === mostNear) break;
    const clauses = clausesOf(search, [metric], options);
    const missed = clauses.filter(({ holds }) => holds === false);
    const [only] = missed;
    if (only === undefined || missed.length > 1 || clauses.length < 2) continue;
    const why = only.nearest ?? only.found;
    const value = `${shown(metric.key)}, but for this: ${only.text}${why === undefined ? '' : `; ${why}`}`;
    near.push({ name: 'near miss', value });
  }
  return near;
}
