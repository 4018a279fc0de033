import { failure, type Outcome, spanOf, success, unreachable } from '@sluice/core';
import type { Expression, Reference, Test } from './ast.ts';
import { codes } from './codes.ts';
import { type Groups, groupNameOf, resolveGroups } from './groups.ts';
import { keywords } from './keywords.ts';
import type { XrayFilterOptions } from './options.ts';
import { compares } from './reference/compare.ts';
import { endOf, type Place, scalarsOf, valuesOf } from './reference/values.ts';
import { chainsOf, hasCauses, jsonCausesOf } from './summary/causes.ts';
import { itemsOf, own } from './summary/own.ts';
import { readTrace } from './summary/read-trace.ts';
import type { Trace } from './summary/trace.ts';

/**
 * The reference: whether a trace matches. The trace is a summary in the words of the language, a
 * `TraceSummary` of `GetTraceSummaries`, or a trace of `BatchGetTraces`.
 */
export function evaluate(
  node: Expression,
  input: unknown,
  options: XrayFilterOptions = {},
): Outcome<boolean> {
  const trace = readTrace(input);
  const span = spanOf(node.span.start, node.span.end);
  if (trace === undefined) return failure([codes.trace.at(span, 'input', 'no object')]);
  const { groups, diagnostics } = resolveGroups(node, options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return failure(diagnostics);
  return success(matches(node, trace, groups), diagnostics);
}

/** `evaluate` for those who have read trace and groups. */
export const matches = (node: Expression, trace: Trace, groups: Groups): boolean =>
  holds(node, { item: trace, index: 0, length: 1 }, { groups, known: new Map() });

export interface Context {
  readonly groups: Groups;
  /** Groups that were asked before. */
  readonly known: Map<string, boolean>;
}

/** Whether a condition holds at one place. */
export function holds(node: Expression, place: Place, context: Context): boolean {
  const inner = (condition: Expression | undefined, item: unknown) =>
    condition === undefined || holds(condition, { item, index: 0, length: 1 }, context);
  switch (node.kind) {
    case 'everything':
      return true;
    case 'broken':
      return false;
    case 'and':
      return node.operands.every((one) => holds(one, place, context));
    case 'or':
      return node.operands.some((one) => holds(one, place, context));
    case 'not':
      return !holds(node.operand, place, context);
    case 'test':
      return holdsTest(node, place);
    case 'service':
      return itemsOf(own(place.item, 'services')).some(
        (service) => is(service, node.of) && inner(node.condition, service),
      );
    case 'edge':
      return itemsOf(own(place.item, 'edges')).some(
        (edge) =>
          is(endOf(edge, 'source'), node.source) &&
          is(endOf(edge, 'destination'), node.destination) &&
          inner(node.condition, edge),
      );
    case 'rootcause': {
      const { condition } = node;
      return chainsOf(place.item, node.cause, node.part).some((chain) =>
        chain.some(
          (item, index) =>
            condition === undefined ||
            holds(condition, { item, index, length: chain.length }, context),
        ),
      );
    }
    case 'rootcause-json': {
      const there = jsonCausesOf(place.item);
      const has = hasCauses(node.causes, there);
      return node.operator === '=' ? has : there.length > 0 && !has;
    }
    case 'group':
      return inGroup(groupNameOf(node), place, context) === (node.operator === '=');
    default:
      return unreachable(node);
  }
}

function holdsTest({ subject, comparison }: Test, place: Place): boolean {
  const values = valuesOf(subject, place);
  if (comparison !== undefined) return values.some((value) => compares(comparison, value));
  const isTruth = subject.kind === 'keyword' && keywords[subject.name].type === 'boolean';
  if (isTruth) return values.includes(true);
  return subject.kind === 'annotation'
    ? values.some((value) => value !== false)
    : values.length > 0;
}

/** Whether a node is the one that is spoken of: everything that is given must be equal. */
export function is(node: unknown, reference: Reference | undefined): boolean {
  const has = (key: string, wanted: string | undefined) =>
    wanted === undefined || scalarsOf(own(node, key)).includes(wanted);
  const { name, type, accountId } = reference ?? {};
  return has('name', name) && has('type', type) && has('account.id', accountId);
}

function inGroup(name: string, place: Place, context: Context): boolean {
  const known = context.known.get(name);
  if (known !== undefined) return known;
  const group = context.groups.get(name);
  const is = group !== undefined && holds(group, place, context);
  context.known.set(name, is);
  return is;
}
