import { chain, type Explanation, type Fact, failure, type Outcome, success } from '@sluice/core';
import type { Pattern } from './ast.ts';
import { clausesOf } from './clauses.ts';
import { complexityOf, maxComplexity } from './complexity.ts';
import { evaluate } from './evaluate.ts';
import type { EventInput } from './event.ts';
import { countCombinations } from './expand.ts';
import { judgeOf } from './findings.ts';
import type { Options } from './options.ts';
import { surfaceOf } from './profiles.ts';
import { validate } from './validate.ts';
import { leavesOf } from './walk-pattern.ts';
import { listOf, wordsOfItems } from './words.ts';

/**
 * What a pattern means, in words; with an event, which conditions hold, what stands there, and the
 * smallest change that would make each hold. An event that is no JSON object is a diagnostic (5xxx).
 */
export function explain(
  text: string,
  event?: EventInput,
  options: Options = {},
): Outcome<Explanation> {
  const validated = validate(text, options);
  return chain(validated, (pattern) => {
    const facts = factsOf(pattern, text, options);
    if (event === undefined) {
      const clauses = clausesOf(pattern.root, undefined);
      return success({ summary: `matches ${summaryOf(pattern)}`, clauses, facts });
    }
    return explainMatch(pattern, event, options, facts);
  });
}

function explainMatch(
  pattern: Pattern,
  event: EventInput,
  options: Options,
  facts: readonly Fact[],
): Outcome<Explanation> {
  const judge = judgeOf(pattern, event, options);
  if (!judge.ok) return failure(judge.diagnostics);
  const clauses = clausesOf(pattern.root, undefined, judge.value);
  return chain(evaluate(pattern, event, options), (matches) => {
    const failed = clauses.filter((clause) => clause.holds === false);
    const summary = matches ? 'the event matches' : whyNot(failed.map((clause) => clause.text));
    return success({ summary, clauses, matches, facts });
  });
}

const mostNamed = 3;

function whyNot(failed: readonly string[]): string {
  if (failed.length > 0) {
    const more = failed.length > mostNamed ? [`${failed.length - mostNamed} more`] : [];
    const reasons = [...failed.slice(0, mostNamed), ...more].join('; ');
    const said = failed.length === 1 ? 'this condition fails' : 'these conditions fail';
    return `the event does not match, as ${said}: ${reasons}`;
  }
  return 'the event does not match: each condition holds by itself, but not all in the same elements of its arrays, or one field has several conditions';
}

const shown = 5;

function summaryOf(pattern: Pattern): string {
  const plain = leavesOf(pattern).filter(({ branches }) => branches.length === 0);
  const combinations = countCombinations(pattern);
  const named = plain.length > shown + 1 ? shown : plain.length;
  const words = plain
    .slice(0, named)
    .map(({ path, values }) => `\`${path}\` ${wordsOfItems(values.items)}`);
  const more = plain.length > named ? [`${plain.length - named} further fields hold`] : [];
  const choice = combinations > 1 ? [`one of ${combinations} alternatives holds`] : [];
  return `events where ${listOf([...words, ...more, ...choice], 'and')}`;
}

function factsOf(pattern: Pattern, text: string, options: Options): readonly Fact[] {
  const { maxLength, maxCombinations, countsWildcards } = surfaceOf(options);
  const { value, unfinished } = complexityOf(pattern);
  const complexity = `${value}${unfinished ? ' or more' : ''} of ${maxComplexity}`;
  return [
    { name: 'size', value: `${text.length} of ${options.maxLength ?? maxLength} characters` },
    { name: 'fields', value: String(new Set(leavesOf(pattern).map(({ path }) => path)).size) },
    { name: 'combinations', value: `${countCombinations(pattern)} of ${maxCombinations}` },
    ...(countsWildcards ? [{ name: 'wildcard complexity', value: complexity }] : []),
  ];
}
