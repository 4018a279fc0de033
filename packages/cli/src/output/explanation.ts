import type { Clause, Explanation } from '@sluice/core';
import type { Paint } from './paint.ts';
import { table } from './table.ts';

/** An explanation for people: the sentence, the clauses with their verdicts, the facts. */
export function explanationText(explanation: Explanation, paint: Paint): string {
  const { summary, clauses, matches, facts = [] } = explanation;
  const parts = [`${paint('bold', summary)}\n`];
  if (matches !== undefined) {
    parts.push(`${matches ? paint('good', 'matches') : paint('error', 'does not match')}\n`);
  }
  parts.push(clauseLines(clauses, paint));
  if (facts.length > 0) {
    parts.push('\n', table(facts.map(({ name, value }) => [`  ${paint('dim', name)}`, value])));
  }
  return parts.join('');
}

/** Clauses may be nested as deep as the text is; they are walked without recursion. */
function clauseLines(clauses: readonly Clause[], paint: Paint): string {
  const lines: string[] = [];
  const waiting = clauses.map((clause) => ({ clause, depth: 1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { clause, depth } = next;
    const indent = '  '.repeat(Math.min(depth, 20));
    lines.push(`${indent}${markOf(clause, paint)}${clause.text}`);
    if (clause.found !== undefined) lines.push(`${indent}    found: ${clause.found}`);
    if (clause.nearest !== undefined) lines.push(`${indent}    nearest: ${clause.nearest}`);
    const inner = (clause.clauses ?? []).map((each) => ({ clause: each, depth: depth + 1 }));
    waiting.push(...inner.reverse());
  }
  return lines.map((line) => `${line}\n`).join('');
}

function markOf({ holds }: Clause, paint: Paint): string {
  if (holds === undefined) return paint('dim', '· ');
  return holds ? paint('good', '✓ ') : paint('error', '✗ ');
}
