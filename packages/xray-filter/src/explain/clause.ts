import type { Clause } from '@sluice/core';
import type { Comparison, Expression, Test } from '../ast.ts';
import { type Context, holds, is } from '../evaluate.ts';
import { keywords, type Scope } from '../keywords.ts';
import { printSubject, printValue } from '../print.ts';
import { endOf, type Place, valuesOf } from '../reference/values.ts';
import { chainsOf } from '../summary/causes.ts';
import { itemsOf, own } from '../summary/own.ts';
import { phrase } from './phrase.ts';

/** The trace, or the part of it, that is explained. */
export interface At {
  readonly place: Place;
  readonly context: Context;
}

/** A condition and those in it; with a trace, what holds and what was found. */
export function clauseOf(node: Expression, scope: Scope, at: At | undefined): Clause {
  const text = phrase(node, scope);
  const { start, end } = node.span;
  const clause: Clause = { text, span: { start, end } };
  const told = at === undefined ? {} : tell(node, at);
  return { ...clause, ...told, ...within(node, scope, at) };
}

function tell(node: Expression, { place, context }: At): Partial<Clause> {
  const isSo = holds(node, place, context);
  const test = testIn(node);
  const found = test === undefined ? foundBy(node, place) : foundValues(test, place);
  const nearest = isSo || node.kind !== 'test' ? undefined : nearestTo(node);
  return {
    holds: isSo,
    ...(found !== undefined && { found }),
    ...(nearest !== undefined && { nearest }),
  };
}

const testIn = (node: Expression): Test | undefined => {
  if (node.kind === 'test') return node;
  return node.kind === 'not' ? testIn(node.operand) : undefined;
};

function foundValues({ subject }: Test, place: Place): string {
  const values = valuesOf(subject, place);
  return values.length === 0 ? 'nothing' : values.map((one) => JSON.stringify(one)).join(', ');
}

/** What would make a comparison hold. */
function nearestTo({ subject, comparison }: Test): string {
  const name = printSubject(subject);
  if (comparison === undefined) {
    const isTruth = subject.kind === 'keyword' && keywords[subject.name].type === 'boolean';
    return isTruth ? `${name}: true` : `any \`${name}\``;
  }
  const { operator } = comparison;
  const value = printValue(comparison.value);
  return operator === '=' ? `${name}: ${value}` : `a \`${name}\` ${words(comparison)} ${value}`;
}

function words({ operator }: Comparison): string {
  const known: Partial<Record<typeof operator, string>> = {
    '!=': 'other than',
    '<': 'below',
    '<=': 'of at most',
    '>': 'above',
    '>=': 'of at least',
    CONTAINS: 'with',
    BEGINSWITH: 'that begins with',
    ENDSWITH: 'that ends with',
  };
  return known[operator] ?? 'equal to';
}

const most = 8;

const listed = (names: readonly string[]): string =>
  names.length === 0
    ? 'none'
    : names.slice(0, most).join(', ') +
      (names.length > most ? `, and ${names.length - most} more` : '');

const nameOf = (node: unknown): string =>
  own(node, 'type') === 'client' ? 'the client' : JSON.stringify(own(node, 'name') ?? null);

/** The nodes and calls that there are. */
function foundBy(node: Expression, { item }: Place): string | undefined {
  switch (node.kind) {
    case 'not':
      return foundBy(node.operand, { item, index: 0, length: 1 });
    case 'service':
      return listed([...new Set(itemsOf(own(item, 'services')).map(nameOf))]);
    case 'edge': {
      const ends = (edge: unknown) =>
        `${nameOf(endOf(edge, 'source'))} → ${nameOf(endOf(edge, 'destination'))}`;
      return listed([...new Set(itemsOf(own(item, 'edges')).map(ends))]);
    }
    case 'rootcause': {
      const chains = chainsOf(item, node.cause, node.part).filter((chain) => chain.length > 0);
      return listed(chains.map((chain) => chain.map(nameOf).join(' → ')));
    }
    default:
      return undefined;
  }
}

/** The conditions inside, at the place that comes nearest to them. */
function within(node: Expression, scope: Scope, at: At | undefined): Partial<Clause> {
  switch (node.kind) {
    case 'and':
    case 'or':
      return { clauses: node.operands.map((one) => clauseOf(one, scope, at)) };
    case 'not':
      return isNested(node.operand) ? { clauses: [clauseOf(node.operand, scope, at)] } : {};
    case 'service':
    case 'edge':
    case 'rootcause': {
      if (node.condition === undefined) return {};
      const inner: Scope = node.kind === 'rootcause' ? `${node.cause}.${node.part}` : node.kind;
      if (at === undefined) return { clauses: clausesOf(node.condition, inner, undefined) };
      const place = nearestOf(placesOf(node, at.place), node.condition, at.context);
      if (place === undefined) return {};
      return { clauses: clausesOf(node.condition, inner, { place, context: at.context }) };
    }
    default:
      return {};
  }
}

const isNested = (node: Expression): boolean =>
  node.kind === 'and' ||
  node.kind === 'or' ||
  node.kind === 'not' ||
  ('condition' in node && node.condition !== undefined);

/** The place where a condition holds, or most of its operands do. */
function nearestOf(
  places: readonly Place[],
  condition: Expression,
  context: Context,
): Place | undefined {
  const operands = condition.kind === 'and' ? condition.operands : [condition];
  const score = (place: Place) => operands.filter((one) => holds(one, place, context)).length;
  const scores = places.map(score);
  const best = scores.reduce((a, b) => Math.max(a, b), 0);
  return places[scores.indexOf(best)];
}

/** The operands of a conjunction one by one. */
export const clausesOf = (node: Expression, scope: Scope, at: At | undefined): readonly Clause[] =>
  node.kind === 'and'
    ? node.operands.map((one) => clauseOf(one, scope, at))
    : [clauseOf(node, scope, at)];

function placesOf(
  node: Extract<Expression, { kind: 'service' | 'edge' | 'rootcause' }>,
  { item }: Place,
): readonly Place[] {
  const alone = (one: unknown): Place => ({ item: one, index: 0, length: 1 });
  switch (node.kind) {
    case 'service':
      return itemsOf(own(item, 'services'))
        .filter((one) => is(one, node.of))
        .map(alone);
    case 'edge':
      return itemsOf(own(item, 'edges'))
        .filter((one) => is(endOf(one, 'source'), node.source))
        .filter((one) => is(endOf(one, 'destination'), node.destination))
        .map(alone);
    case 'rootcause':
      return chainsOf(item, node.cause, node.part).flatMap((chain) =>
        chain.map((one, index) => ({ item: one, index, length: chain.length })),
      );
  }
}
