import type { Clause, Explanation, Fact } from '@sluice/core';
import type { Condition, Field, FieldName, SpacePattern } from '../ast.ts';
import type { FilterPatternOptions } from '../options.ts';
import { comparesToken } from '../reference/compare.ts';
import { type Bound, bind, holdsFor } from '../reference/space.ts';
import { splitLine } from '../reference/split-line.ts';
import { clauseOf, type Finding, sentenceOf } from './conditions.ts';
import { shown, wantedBy } from './words.ts';

export function explainSpace(
  pattern: SpacePattern,
  message: string | undefined,
  options: FilterPatternOptions,
): Explanation {
  const fields = pattern.slots.filter((slot): slot is Field => slot.kind === 'field');
  const summary = summaryOf(pattern, fields);
  const shape = { text: shapeOf(pattern, fields.length), span: pattern.span };
  const conditioned = fields.filter(({ condition }) => condition !== undefined);
  if (message === undefined) {
    return {
      summary,
      clauses: [shape, ...conditioned.map(({ condition }) => clauseOf(condition!))],
    };
  }
  const bound = bind(pattern.slots, message);
  const tokens = splitLine(message);
  const counted: Clause = {
    ...shape,
    holds: bound !== undefined,
    found: tokens.length === 1 ? '1 token' : `${tokens.length} tokens`,
    ...(bound === undefined && { nearest: fewer(fields.length, tokens.length) }),
  };
  if (bound === undefined) {
    const facts = tokens.map(({ value }, i) => ({ name: `token ${i + 1}`, value }));
    const rest = conditioned.map(({ condition }) => clauseOf(condition!));
    return { summary, clauses: [counted, ...rest], matches: false, facts };
  }
  const clauses = bound.flatMap((one) => clauseFor(one, options));
  return {
    summary,
    clauses: [counted, ...clauses],
    matches: clauses.every(({ holds }) => holds),
    facts: bound.map((one, i) => factOf(one, i)),
  };
}

function summaryOf({ slots }: SpacePattern, fields: readonly Field[]): string {
  const conditions = fields.flatMap(({ condition }) =>
    condition === undefined ? [] : [condition],
  );
  const shape = shapeOf({ slots }, fields.length);
  const where = conditions.map((one) =>
    one.kind === 'or' && conditions.length > 1 ? `(${sentenceOf(one)})` : sentenceOf(one),
  );
  return where.length === 0
    ? `Matches lines where ${shape}.`
    : `Matches lines where ${shape}, and ${where.join(' and ')}.`;
}

function shapeOf({ slots }: Pick<SpacePattern, 'slots'>, fields: number): string {
  const least = Math.max(1, fields);
  const count = `there ${least === 1 ? 'is at least 1 token' : `are at least ${least} tokens`}`;
  const isOpen = slots.length === 0 || slots.some(({ kind }) => kind === 'ellipsis');
  return isOpen ? count : `${count}, the last field taking the rest of the line`;
}

const fewer = (fields: number, tokens: number) =>
  tokens === 0
    ? 'write something on the line'
    : `remove ${fields - tokens} of the fields, or put \`...\` in their place`;

function clauseFor({ field, value }: Bound, options: FilterPatternOptions): readonly Clause[] {
  if (field?.condition === undefined) return [];
  return [
    clauseOf<FieldName>(
      field.condition,
      (leaf: Exclude<Condition<FieldName>, { kind: 'and' | 'or' }>): Finding => {
        const holds = holdsFor(leaf, (compare) =>
          comparesToken(compare.operator, compare.value, value, options.glob ?? false),
        );
        const found = shown(value);
        if (holds || leaf.kind !== 'compare') return { holds, found };
        return { holds, found, nearest: `change it to ${wantedBy(leaf)}` };
      },
    ),
  ];
}

const factOf = ({ name, value, field }: Bound, i: number): Fact => ({
  name: field === undefined ? `token ${i + 1} → ${name} (in \`...\`)` : `token ${i + 1} → ${name}`,
  value,
});
