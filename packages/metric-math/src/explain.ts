import {
  type Clause,
  chain,
  type Explanation,
  type Fact,
  type Outcome,
  success,
} from '@sluice/core';
import type { Node } from './ast.ts';
import { typesIn } from './evaluate.ts';
import { sayNote, sayValue } from './explain/values.ts';
import { sayNode } from './explain/words.ts';
import { plainInput } from './input/plain.ts';
import type { MathInput } from './input/shape.ts';
import type { MetricMathOptions } from './options.ts';
import { scopeOf } from './scope.ts';
import { type Step, traceNode } from './trace.ts';
import { typeOf } from './types.ts';
import { validate } from './validate.ts';
import type { Range } from './value.ts';
import { childrenOf } from './walk.ts';

/**
 * What an expression gives; with an input (JSON text, too), what every part of it comes to, and where points
 * appeared, vanished or were read as 0.
 */
export function explain(
  text: string,
  input?: MathInput | string,
  options: MetricMathOptions = {},
): Outcome<Explanation> {
  if (input === undefined) {
    return chain(validate(text, options), (node) =>
      success({ summary: summaryOf(node, options), clauses: clausesOf(node) }),
    );
  }
  return chain(plainInput(input, text.length), (read) => {
    const known = { ids: typesIn(read), ...options };
    return chain(validate(text, known), (node) =>
      chain(traceNode(node, read, options), (step) =>
        success({
          summary: summaryOf(node, known),
          clauses: [clauseOf(node, step, read.range)],
          facts: factsOf(step),
        }),
      ),
    );
  });
}

function summaryOf(node: Node, options: MetricMathOptions): string {
  const type = typeOf(node, scopeOf(options), []);
  const what =
    type === 'TS' ? 'one time series' : type === 'TS[]' ? 'an array of time series' : 'time series';
  return `Gives ${what}: ${sayNode(node)}.`;
}

/** The parts that are made of others; ids and numbers speak for themselves. */
function clausesOf(node: Node): readonly Clause[] {
  const inner = childrenOf(node).flatMap(clausesOf);
  if (childrenOf(node).length === 0 && node.kind !== 'call' && node.kind !== 'sql') return inner;
  const clause = { text: sayNode(node), span: node.span };
  return [inner.length === 0 ? clause : { ...clause, clauses: inner }];
}

function clauseOf(node: Node, step: Step, range: Range): Clause {
  const notes = step.notes.map((note) => ({ text: sayNote(note), span: node.span }));
  const parts = childrenOf(node).flatMap((child, i) =>
    isPlain(child) ? [] : [clauseOf(child, step.steps[i]!, range)],
  );
  const clauses = [...notes, ...parts];
  const clause = { text: sayNode(node), span: node.span, found: sayValue(step.value, range) };
  return clauses.length === 0 ? clause : { ...clause, clauses };
}

const isPlain = ({ kind }: Node): boolean =>
  kind === 'number' || kind === 'text' || kind === 'keyword';

/** How many points were gained and lost on the way. */
function factsOf(step: Step): readonly Fact[] {
  const counts = new Map<string, number>();
  const count = ({ notes, steps }: Step): void => {
    for (const { what, timestamps } of notes) {
      if (what === 'undocumented') continue;
      counts.set(what, (counts.get(what) ?? 0) + timestamps.length);
    }
    steps.forEach(count);
  };
  count(step);
  return [...counts].map(([name, value]) => ({ name: `points ${name}`, value: String(value) }));
}
