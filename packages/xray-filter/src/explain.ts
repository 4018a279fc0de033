import {
  type Clause,
  chain,
  type Explanation,
  failure,
  type Outcome,
  spanOf,
  success,
} from '@sluice/core';
import { codes } from './codes.ts';
import { matches } from './evaluate.ts';
import { clauseOf, clausesOf } from './explain/clause.ts';
import { phrase } from './explain/phrase.ts';
import { isRecord, type XrayFilterOptions } from './options.ts';
import { readTrace } from './summary/read-trace.ts';
import { type Checked, check } from './validate.ts';

/**
 * What an expression means; with a trace, in any of the forms that `compile` takes or as JSON text,
 * why it matches or not, condition by condition. Of `{traces: {name: trace}}` the first one is
 * explained.
 */
export function explain(
  text: string,
  input?: unknown,
  options: XrayFilterOptions = {},
): Outcome<Explanation> {
  return chain(check(text, options), (checked) => {
    const summary = summaryOf(checked);
    if (input === undefined || isBare(input)) {
      return success({ summary, clauses: clausesIn(checked, undefined) });
    }
    const [name, given] = oneOf(typeof input === 'string' ? jsonIn(input) : input);
    const trace = readTrace(given);
    if (trace === undefined) {
      return failure([codes.trace.at(spanOf(0, text.length), name ?? 'input', 'no object')]);
    }
    const at = {
      place: { item: trace, index: 0, length: 1 },
      context: { groups: checked.groups, known: new Map() },
    };
    return success({
      summary,
      clauses: clausesIn(checked, at),
      matches: matches(checked.node, trace, checked.groups),
      ...(name !== undefined && { facts: [{ name: 'trace', value: name }] }),
    });
  });
}

const summaryOf = ({ node }: Checked): string =>
  node.kind === 'everything'
    ? 'Finds every trace.'
    : `Finds traces in which ${phrase(node, 'trace')}.`;

/** The conditions one by one; a single one is told already, unless there is a trace to it. */
function clausesIn({ node }: Checked, at: Parameters<typeof clausesOf>[2]): readonly Clause[] {
  if (node.kind === 'everything') return [];
  if (node.kind === 'or') return node.operands.map((one) => clauseOf(one, 'trace', at));
  const clauses = clausesOf(node, 'trace', at);
  return at === undefined && clauses.length === 1 ? (clauses[0]?.clauses ?? []) : clauses;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An input that has options in it, and no trace. */
const isBare = (input: unknown): boolean =>
  isRecord(input) && Object.keys(input).every((key) => key === 'as' || key === 'groups');

/** One trace out of what is given, with its name where it has one. */
function oneOf(input: unknown): readonly [string | undefined, unknown] {
  if (!isRecord(input)) return [undefined, undefined];
  const { trace, traces } = input;
  if (isRecord(traces)) return Object.entries(traces)[0] ?? [undefined, {}];
  return [undefined, isRecord(trace) ? trace : input];
}
