import type { Clause, Explanation, Fact } from '@sluice/core';
import { describeFault, type JsonValue, readJson } from '@sluice/syntax';
import type { Condition, JsonPattern, Selector } from '../ast.ts';
import { formatSubject } from '../format.ts';
import type { FilterPatternOptions } from '../options.ts';
import { holdsIn, readObject } from '../reference/json.ts';
import { select } from '../reference/select.ts';
import { clauseOf, type Finding, sentenceOf } from './conditions.ts';
import { sayFound, shown, wantedBy } from './words.ts';

export function explainJson(
  { condition }: JsonPattern,
  message: string | undefined,
  options: FilterPatternOptions,
): Explanation {
  const summary = `Matches messages that are one JSON object where ${sentenceOf(condition)}.`;
  if (message === undefined) return { summary, clauses: topOf(condition, clauseOf(condition)) };
  const root = readObject(message);
  if (root === undefined) {
    return {
      summary,
      clauses: topOf(condition, clauseOf(condition)),
      matches: false,
      facts: [whyNoObject(message)],
    };
  }
  const clause = clauseOf<Selector>(condition, (leaf) => findIn(leaf, root, message, options));
  return { summary, clauses: topOf(condition, clause), matches: holdsIn(condition, root, options) };
}

/** The conditions that are all needed, each on its own. */
const topOf = ({ kind }: Condition<Selector>, clause: Clause): readonly Clause[] =>
  kind === 'and' ? (clause.clauses ?? []) : [clause];

function whyNoObject(message: string): Fact {
  const { value, faults } = readJson(message, { maxDepth: Number.POSITIVE_INFINITY });
  const [fault] = faults;
  const reason =
    fault === undefined
      ? `it is JSON, but ${value?.kind === 'array' ? 'an array' : 'no object'}`
      : `it is not JSON: ${describeFault(fault).message} (at ${fault.span.start})`;
  return { name: 'message', value: reason };
}

type Leaf = Exclude<Condition<Selector>, { kind: 'and' | 'or' }>;

function findIn(
  leaf: Leaf,
  root: JsonValue,
  message: string,
  options: FilterPatternOptions,
): Finding {
  if (leaf.kind === 'broken') return { holds: false };
  const values = select(root, leaf.subject.steps);
  const holds = holdsIn(leaf, root, options);
  const quirk =
    holds && leaf.kind === 'is' && leaf.constant === null && values.every(isArray)
      ? ', a list that holds a null'
      : '';
  const found = `${sayFound(values, message)}${quirk}`;
  return holds ? { holds, found } : { holds, found, nearest: nearest(leaf, values) };
}

const isArray = ({ kind }: JsonValue) => kind === 'array';

function nearest(leaf: Exclude<Leaf, { kind: 'broken' }>, values: readonly JsonValue[]): string {
  const name = shown(formatSubject(leaf.subject));
  if (leaf.kind === 'not-exists') return `remove ${name}`;
  const wanted = leaf.kind === 'is' ? String(leaf.constant) : wantedBy(leaf);
  if (values.length === 0) return `add ${name} with ${wanted}`;
  const isOrder = leaf.kind === 'compare' && leaf.operator !== '=' && leaf.operator !== '!=';
  const isQuoted = isOrder && values.some(({ kind }) => kind === 'string');
  return `change it to ${wanted}${isQuoted ? ', without quotes' : ''}`;
}
